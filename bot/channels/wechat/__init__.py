"""WeChat: messages, menu clicks and follows of an Official Account's residents.

wechatpy 1.8.18 reads the messages and does the cryptography; nothing else of it is
used. Its API client has no time-out by default and none at all for the token, calls
itself without end while a token stays refused (485 sends were measured), takes a page
of HTML for a success, and has its own tokens in every process. Its replies break when
the text holds ``]]>``, and bad input makes it raise nearly anything. So the API is
called with httpx and time-outs (`api.py`), tokens are shared (`tokens.py`), XML is
written and checked here (`xml.py`), and wechatpy's exceptions end in `signature.py` and
`receive.py`.
"""
