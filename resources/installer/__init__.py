"""How the program becomes one file that a head can double-click.

`build_installer.py` in the root hands the order to `building`, which walks this way:

* have what it takes: `tools`, `linux/debian`; what is released: `release`;
* fetch: `pins` (the lock), `fetching` (pip, every file by its hash), `windows/python_embed`;
* the payload, the folder that will be installed (`payload`): a runtime (`windows/python_embed`,
  `linux/debian_python`), `lib/` of what `keep.toml` lets in (`wheels`; `linux/libraries`,
  `linux/icu`), `app/` (`program`), a launcher; put together by `windows/payload`, `linux/payload`;
* look it over: no module missing (`reach`), no library (`windows/imports`, `linux/examining`),
  a licence to everything and nothing under the GPL alone (`licences`);
* pack: `windows/setup` and its NSIS script, `linux/deb`, `linux/rpm`, `linux/run`; pictures by
  `icons`, tools by `running`;
* `report`: the sums, the story of what is inside, the promised size.

What can't go on says so by `refusal`. Nothing here is needed by the program itself, so the payload
leaves this folder out.
"""
