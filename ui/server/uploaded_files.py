"""Files in the memory of the server between the browser and the page that reads them: few, for a
moment, bounded for one visitor and for all."""

from functools import cache

from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec

from kernel import BoussoleError
from ui.text import word

#: A page has two places for files; no more files wait for one visitor, and no more bytes for all.
_FILES, _ALL_BYTES = 3, 100_000_000
#: The type of a file whose content was not kept, in the place of its own.
_NO_ROOM = "x-boussole/no-room"


@cache
def bound_uploads() -> None:
    """Have Streamlit keep the latest files of each visitor, and no content that is too much for the
    server, once a process."""
    plain = MemoryUploadedFileManager.add_file

    def add_file(
        manager: MemoryUploadedFileManager, session_id: str, file: UploadedFileRec
    ) -> None:
        waiting = [id for id in manager.file_storage.get(session_id, {}) if id != file.file_id]
        for id in waiting[: max(0, len(waiting) + 1 - _FILES)]:
            manager.remove_file(session_id, id)
        full = manager._total_bytes + len(file.data) > _ALL_BYTES
        plain(manager, session_id, _without_content(file) if full else file)

    MemoryUploadedFileManager.add_file = add_file  # type: ignore[method-assign]


def _without_content(file: UploadedFileRec) -> UploadedFileRec:
    """Return a file that says that there was no room for it."""
    return file._replace(data=b"", type=_NO_ROOM)


def content(file: UploadedFile) -> bytes:
    """Return what a file holds, which the server then keeps no longer. Raises BoussoleError where
    there was no room for it."""
    context = get_script_run_ctx()
    if context is not None and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)
    if file.type == _NO_ROOM:
        raise BoussoleError(word("uploads.no_room"))
    held = file.getvalue()
    # The session holds on to the object, as long as its page stands.
    file.seek(0)
    file.truncate()
    return held
