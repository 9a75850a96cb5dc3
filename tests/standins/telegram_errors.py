"""What the Bot API says when it refuses, by a short name of ours."""

from __future__ import annotations

from typing import Any

# The texts are those of the real server, letter for letter: channels read them.
ERRORS: dict[str, tuple[int, str]] = {
    # Text and markup
    "text_missing": (400, "Bad Request: message text is empty"),
    "text_empty": (400, "Bad Request: text must be non-empty"),
    "raw_too_long": (400, "Bad Request: text is too long"),
    "text_too_long": (400, "Bad Request: message is too long"),
    "caption_too_long": (400, "Bad Request: message caption is too long"),
    "not_utf8": (400, "Bad Request: strings must be encoded in UTF-8"),
    "parse_mode": (400, "Bad Request: unsupported parse_mode"),
    "markdown_reserved": (
        400,
        "Bad Request: can't parse entities: Character '.' is reserved and must be"
        " escaped with the preceding '\\'",
    ),
    "markdown_unclosed": (
        400,
        "Bad Request: can't parse entities: Can't find end of Bold entity at byte"
        " offset 0",
    ),
    "html_tag": (
        400,
        'Bad Request: can\'t parse entities: Unsupported start tag "br" at byte'
        " offset 1",
    ),
    "html_unclosed_start": (
        400,
        "Bad Request: can't parse entities: Unclosed start tag at byte offset 4",
    ),
    "html_stray_end": (
        400,
        "Bad Request: can't parse entities: Unexpected end tag at byte offset 0",
    ),
    "html_unclosed": (
        400,
        "Bad Request: can't parse entities: Can't find end tag corresponding to"
        ' start tag "b"',
    ),
    "button_data": (400, "Bad Request: BUTTON_DATA_INVALID"),
    "markup_too_long": (400, "Bad Request: reply markup is too long"),
    "markup": (400, "Bad Request: object expected as reply markup"),
    # Chats and messages
    "chat_id_empty": (400, "Bad Request: chat_id is empty"),
    "chat_not_found": (400, "Bad Request: chat not found"),
    "private_chat_not_found": (400, "Bad Request: private chat not found"),
    "thread_not_found": (400, "Bad Request: message thread not found"),
    "reply_not_found": (400, "Bad Request: message to be replied not found"),
    "edit_not_found": (400, "Bad Request: message to edit not found"),
    "not_modified": (
        400,
        "Bad Request: message is not modified: specified new message content and"
        " reply markup are exactly the same as a current content and reply markup of"
        " the message",
    ),
    "not_deletable": (400, "Bad Request: message can't be deleted"),
    "query_too_old": (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is"
        " invalid",
    ),
    "answer_too_long": (400, "Bad Request: MESSAGE_TOO_LONG"),
    "migrated": (400, "Bad Request: group chat was upgraded to a supergroup chat"),
    "action": (400, "Bad Request: wrong parameter action in request"),
    # The bot's own page
    "language_code": (400, "Bad Request: invalid language code specified"),
    "commands": (400, "Bad Request: expected an Array of BotCommand"),
    "commands_too_many": (400, "Bad Request: BOT_COMMANDS_TOO_MUCH"),
    "command_name": (400, "Bad Request: BOT_COMMAND_INVALID"),
    "command_too_long": (400, "Bad Request: command length must not exceed 32"),
    "command_description_empty": (
        400,
        "Bad Request: command description must be non-empty",
    ),
    "command_description_too_long": (
        400,
        "Bad Request: command description length must not exceed 256",
    ),
    # The real server's text is not known to us.
    "profile_too_long": (400, "Bad Request: the text is longer than allowed"),
    # Files
    "file_too_big": (400, "Bad Request: file is too big"),
    "file_id": (
        400,
        "Bad Request: wrong file_id or the file is temporarily unavailable",
    ),
    "upload_too_big": (413, "Request Entity Too Large"),
    # Webhook and polling
    "secret_characters": (
        400,
        "Bad Request: secret token contains unallowed characters",
    ),
    "secret_too_long": (400, "Bad Request: secret token is too long"),
    "webhook_url": (400, "Bad Request: invalid webhook URL specified"),
    "webhook_active": (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use"
        " deleteWebhook to delete the webhook first",
    ),
    "other_poller": (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one"
        " bot instance is running",
    ),
    "webhook_set": (409, "Conflict: terminated by setWebhook request"),
    # Who may not be written to
    "blocked": (403, "Forbidden: bot was blocked by the user"),
    "deactivated": (403, "Forbidden: user is deactivated"),
    "cannot_initiate": (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    ),
    "is_a_bot": (403, "Forbidden: the bot can't send messages to the bot"),
    "kicked_group": (403, "Forbidden: bot was kicked from the group chat"),
    "kicked": (403, "Forbidden: bot was kicked from the supergroup chat"),
    "not_member": (403, "Forbidden: bot is not a member of the group chat"),
    "group_deleted": (403, "Forbidden: the group chat was deleted"),
    # The request and the server
    "bad_request": (400, "Bad Request: can't parse request"),
    "token_malformed": (401, "Unauthorized: invalid token specified"),
    "unauthorized": (401, "Unauthorized"),
    "method_not_found": (404, "Not Found: method not found"),
    "not_found": (404, "Not Found"),
    "too_many_requests": (429, "Too Many Requests: retry after 5"),
    "server_error": (500, "Internal Server Error: Request aborted"),
}
PARAMETERS: dict[str, dict[str, int]] = {
    "migrated": {"migrate_to_chat_id": -1001234567890},
    "too_many_requests": {"retry_after": 5},
}


class ApiError(Exception):
    """A refusal of the Bot API.

    Attributes:
        code: HTTP status and ``error_code``.
        description: The text of the answer.
        parameters: ``retry_after`` or ``migrate_to_chat_id``, if any.
    """

    def __init__(
        self, code: int, description: str, parameters: dict[str, int] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters or {}

    def body(self) -> dict[str, Any]:
        """The JSON object of the answer."""
        body = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        return body | ({"parameters": self.parameters} if self.parameters else {})


def refusal(key: str, parameters: dict[str, int] | None = None) -> ApiError:
    """The refusal of that short name.

    Args:
        key: One of ``ERRORS``.
        parameters: Instead of the usual ones of ``PARAMETERS``.

    Raises:
        KeyError: There is no such name.
    """
    code, description = ERRORS[key]
    values = parameters or PARAMETERS.get(key)
    if key == "too_many_requests" and values:
        description = f"Too Many Requests: retry after {values['retry_after']}"
    return ApiError(code, description, values)


def cannot_parse(reason: str) -> ApiError:
    """The refusal of text whose markup is wrong."""
    return ApiError(400, f"Bad Request: can't parse entities: {reason}")


def too_many(seconds: int) -> ApiError:
    """The refusal of one call too many, to be repeated after that many seconds."""
    return refusal("too_many_requests", {"retry_after": seconds})
