"""Charts: grids → the tasks of an office's plan with the problems in it, and those tasks → a ledger."""
