"""The models ready to use: folded beside the action that they serve, to download or to copy."""

import streamlit as st

from presentation import Model, Presentation
from reports import model_text, render_model
from ui.page_frame import file_name
from ui.session import Desk, folded, of_this_dossier
from ui.text import md, say

#: The forms in the order shown, with what a browser is told of each.
_FORMS = {
    "docx": (
        "models.document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "txt": ("models.text", "text/plain"),
}


def ready_models(held: Desk, shown: Presentation, action: str) -> None:
    """Offer the models that serve an action, by its id; nothing when there is none."""
    for model in shown.models_for(action):
        _offer(held, model, f"{model.id}-{action}")


def every_model(held: Desk, shown: Presentation) -> None:
    """Offer all models, first those that serve an advised action."""
    for model in shown.models:
        _offer(held, model, model.id)


def _offer(held: Desk, model: Model, spot: str) -> None:
    label = say("models.ready", title=model.title)
    folded(held, label, f"modele-{spot}", lambda: _opened(held, model, spot))


def _opened(held: Desk, model: Model, spot: str) -> None:
    st.markdown(md(model.intro))
    with st.container(horizontal=True):
        for form in _FORMS:
            _file(held, model, form, spot)
    st.caption(say("models.copy"))
    st.code(model_text(model), language=None, wrap_lines=True)
    if model.sent:
        st.caption(say("models.source", sources=" ".join(source.text for source in model.sources)))


def _file(held: Desk, model: Model, form: str, spot: str) -> None:
    label, kind = _FORMS[form]
    st.download_button(
        say(label),
        of_this_dossier(held, lambda: render_model(model, form)),
        f"{model.id}-{file_name(held)}.{form}",
        kind,
        key=f"modele-{form}-{spot}",
        on_click="ignore",
    )
