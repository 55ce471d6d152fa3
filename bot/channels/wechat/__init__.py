"""The one wrapper around wechatpy 1.8.18: its cipher and signature, its XML messages, its client made safe.

What the wrapper mends, as seen in that release: no timeout on the token call; endless recursion on a token
that stays invalid; a stampede of token calls from several threads; tokens and secrets in exception texts;
files of JSON taken for answers; padding left unchecked.
"""
