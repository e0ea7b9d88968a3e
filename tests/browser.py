"""A real Chromium for the tests, brought along where it is missing.

As root on Debian it is Debian's own package, together with fonts for Chinese and for pictures;
elsewhere it is playwright's download.
"""

import asyncio
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from playwright.async_api import Browser, async_playwright
from playwright.sync_api import sync_playwright

PACKAGES = ("chromium", "fonts-noto-cjk", "fonts-noto-color-emoji")

# Chromium calls home at each start unless it is told not to. The microphone is a made-up one.
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
)


def ensure_chromium() -> Path:
    """The browser's program; installed first when there is none. Raises CalledProcessError."""
    with _one_at_a_time():
        found = _found()
        if found is None:
            _install()
            found = _found()
    if found is None:
        raise FileNotFoundError("Chromium is still missing after its installation.")
    return found


@asynccontextmanager
async def running_browser() -> AsyncIterator[Browser]:
    """A headless Chromium, closed at the end."""
    # In a thread of its own: where a loop runs, playwright refuses to say where its download is.
    program = await asyncio.to_thread(ensure_chromium)
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=flags)
        yield browser
        await browser.close()


def _found() -> Path | None:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if program := shutil.which(name):
            return Path(program)
    with sync_playwright() as playwright:
        downloaded = Path(playwright.chromium.executable_path)
    return downloaded if downloaded.exists() else None


def _install() -> None:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        _run("apt-get", "update", "-qq", env=quiet)
        # Somebody else may be installing just now: that is waited for, in seconds.
        wait = ("-o", "DPkg::Lock::Timeout=300")
        _run(
            "apt-get",
            "install",
            "-y",
            "-qq",
            *wait,
            "--no-install-recommends",
            *PACKAGES,
            env=quiet,
        )
    else:
        _run(sys.executable, "-m", "playwright", "install", "chromium", env=dict(os.environ))


def _run(*command: str, env: dict[str, str]) -> None:
    print("Installing a browser for the tests:", *command, file=sys.stderr)  # noqa: T201 - it takes a minute, so say it
    subprocess.run(command, check=True, env=env, stdout=subprocess.DEVNULL)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Several test processes start together; one installs and the others wait."""
    with Path(tempfile.gettempdir(), "duban-chromium.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
