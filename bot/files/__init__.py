"""Bytes ↔ values: workbooks, documents, pages. Limits and hostile files stop here."""
