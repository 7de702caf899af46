package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Function;

import org.iinkai.api.access.Access;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.Background;

/** Takes files, which are stored while they come; how far each is, it shows itself. */
final class FileDrop extends Upload {

    private static final int ENOUGH = 50;

    /**
     * A place to drop files on.
     *
     * @param most files at once
     * @param taker stores a file on the thread of its request
     * @param done told in the window when one is stored
     */
    FileDrop(Access access, int most, Function<org.iinkai.api.documents.Upload, String> taker, Consumer<String> done) {
        setUploadHandler(new Handler(access, taker, done));
        setUploadFormat(UploadFormat.RAW);
        setMaxFiles(Math.min(most, ENOUGH));
        setUploadButton(new Button(Words.text(most == 1 ? "shell.library.choose-file" : "shell.library.choose-files")));
        setDropLabel(new Span(Words.text("shell.library.drop")));
        setI18n(words());
        addAllFinishedListener(finished -> clearFileList());
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error().setTooManyFiles(Words.text("shell.library.too-many-files")));
        String sending = Words.text("shell.library.sending");
        String failed = Words.text("shell.library.not-sent");
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(sending)
                        .setProcessing(sending)
                        .setStalled(sending)
                        .setHeld(sending))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(sending))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(failed)
                        .setUnexpectedServerError(failed)
                        .setForbidden(failed)
                        .setFileTooLarge(Words.text("shell.library.too-large"))));
        return words;
    }

    private record Handler(
            Access access, Function<org.iinkai.api.documents.Upload, String> taker, Consumer<String> done)
            implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream content = event.getInputStream()) {
                new Background(access.caller(), event.getUI())
                        .finish(
                                () -> taker.apply(new org.iinkai.api.documents.Upload(event.getFileName(), content)),
                                done,
                                () -> {});
            }
        }

        /** How much is taken, the door and the store say. */
        @Override
        public long getFileSizeMax() {
            return -1;
        }

        @Override
        public long getRequestSizeMax() {
            return -1;
        }
    }
}
