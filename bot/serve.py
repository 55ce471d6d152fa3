"""`serve`: everything in one process. Ears, mouth and clock are started and stopped in one place."""

import uvicorn
from pydantic import SecretStr

from bot.app import build_asgi, build_service
from bot.config import Config
from bot.logs import set_up_logs


def run_server(config: Config) -> None:
    """Run until told to stop; what is under way is finished first."""
    set_up_logs(config.logs.level, file=config.logs.file, secrets=list_secrets(config))
    service = build_service(config)
    server = uvicorn.Server(
        uvicorn.Config(
            build_asgi(service),
            host=config.server.host,
            port=config.server.port,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=10,
        )
    )
    server.run()


def list_secrets(config: Config) -> list[str]:
    """Every secret of the configuration, for the log to hide."""
    sections = (config.wecom.app, config.wecom.aibot, config.mp, *config.group, config.server)
    values = [value for section in sections if section for value in vars(section).values()]
    return [value.get_secret_value() for value in values if isinstance(value, SecretStr)]
