"""Environment to one frozen `Settings`; nothing else reads the environment."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """How this installation runs; every field is documented in the README's table.

    Each field is read from ``LINLI_<NAME>`` in the environment or in the file ``.env``.
    """

    model_config = SettingsConfigDict(
        env_prefix="LINLI_", env_file=ROOT / ".env", frozen=True, extra="ignore"
    )

    data_dir: Path = ROOT / "data"
    database_url: str = ""
    place: Path = ROOT / "community.yml"
    host: str = "127.0.0.1"
    port: int = 8000
    public_url: str = ""
    embed_origins: str = ""
    secret: SecretStr = SecretStr("")
    rasa_token: SecretStr = SecretStr("")
    rasa_port: int = 5005
    actions_port: int = 5055
    rasa_seconds: float = Field(default=10.0, description="longest wait for an answer")
    redis_url: str = ""
    telegram_token: SecretStr = SecretStr("")
    telegram_deliveries: bool = Field(
        default=False, description="let a Bot API server of one's own deliver over http"
    )
    telegram_api: str = "https://api.telegram.org"
    wechat_token: SecretStr = SecretStr("")
    wechat_app_id: str = ""
    wechat_app_secret: SecretStr = SecretStr("")
    wechat_aes_key: SecretStr = SecretStr("")
    wechat_api: str = "https://api.weixin.qq.com"
    translation: str = Field(default="", description="libretranslate or openai")
    translation_url: str = ""
    translation_key: SecretStr = SecretStr("")
    translation_model: str = ""
    model: Path | None = None
    web_burst: int = Field(default=10, description="messages at once per session")
    web_per_second: float = Field(default=1.0, description="messages refilled")
    address_burst: int = Field(default=300, description="messages at once per IP")
    address_per_second: float = Field(default=20.0, description="refilled per IP")
    log_level: str = "info"

    @property
    def store_url(self) -> str:
        """The database; one SQLite file in the data folder unless another is set."""
        return self.database_url or f"sqlite:///{self.data_dir / 'linli.db'}"

    @property
    def address(self) -> str:
        """Where residents open the page."""
        return (self.public_url or f"http://localhost:{self.port}").rstrip("/")

    @property
    def shown_address(self) -> str:
        """The same, but empty unless residents were given an address."""
        return self.public_url.rstrip("/")

    @property
    def rasa_url(self) -> str:
        """The Rasa server; always on this machine."""
        return f"http://127.0.0.1:{self.rasa_port}"

    @property
    def actions_url(self) -> str:
        """The action server; always on this machine."""
        return f"http://127.0.0.1:{self.actions_port}"

    @property
    def embedding_origins(self) -> tuple[str, ...]:
        """Sites that may show the chat window, for example ``https://example.org``."""
        return tuple(
            o.rstrip("/") for o in self.embed_origins.replace(",", " ").split()
        )

    @property
    def served_over_https(self) -> bool:
        """Whether residents reach the page over https."""
        return urlsplit(self.address).scheme == "https"

    def require_secrets(self) -> None:
        """Refuse to start without secrets.

        Raises:
            SettingsError: If a secret is missing; the text says what to do.
        """
        for name in ("secret", "rasa_token"):
            if len(getattr(self, name).get_secret_value()) < 32:
                raise SettingsError(
                    f"LINLI_{name.upper()} is missing or shorter than 32 characters. "
                    "Run `make run`, or `.venv/bin/linli setup`, to write it into .env."
                )


class SettingsError(Exception):
    """A setting is missing or wrong; the text says what to do."""
