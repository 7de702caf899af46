package org.iinkai.ui.kit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that is hard to undo, naming what will happen; the buttons name the act, never yes and no. */
public final class Confirm {
    private Confirm() {}

    /**
     * Asks before an act.
     *
     * @param title what it is about: 会員の退会
     * @param question what will happen, to what, in a full sentence
     * @param verb word on the button that does it
     */
    public static ConfirmDialog ask(String title, String question, String verb, Runnable act) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(question);
        dialog.setCancelable(true);
        dialog.setCancelText(Words.text("kit.cancel"));
        dialog.setConfirmText(verb);
        dialog.addConfirmListener(confirmed -> act.run());
        dialog.open();
        return dialog;
    }

    /** Asks before an act that takes something away; its button stands out as dangerous. */
    public static ConfirmDialog danger(String title, String question, String verb, Runnable act) {
        ConfirmDialog dialog = ask(title, question, verb, act);
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }
}
