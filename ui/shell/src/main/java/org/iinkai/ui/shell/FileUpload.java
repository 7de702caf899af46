package org.iinkai.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;

import org.iinkai.ui.kit.Words;

/** Takes a file of certain kinds, one at a time. */
public final class FileUpload extends Upload {
    private static final int LARGEST = 64 * 1024 * 1024;

    /** Takes a file while it arrives, on the thread of the request. */
    @FunctionalInterface
    public interface Taker {
        /** Takes the content of a file that somebody chose at a window. */
        void take(UI ui, String file, InputStream content);
    }

    /**
     * A field for a file.
     *
     * @param drop message key of the words beside the button
     * @param type message key of what is said to a file of another kind
     * @param extensions what the names of files end with: {@code .jar}
     */
    public FileUpload(Taker taker, String drop, String type, String... extensions) {
        setUploadHandler(new Handler(taker));
        setAcceptedFileExtensions(extensions);
        setMaxFiles(1);
        setMaxFileSize(LARGEST);
        setUploadButton(new Button(Words.text("shell.plugins.choose-file")));
        setDropLabel(new Span(Words.text(drop)));
        setI18n(words(Words.text(type)));
        addAllFinishedListener(finished -> clearFileList());
    }

    private static UploadI18N words(String type) {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(Words.text("shell.plugins.upload-one"))
                .setFileIsTooBig(Words.text("shell.plugins.upload-too-big"))
                .setIncorrectFileType(type));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Words.text("shell.plugins.uploading"))
                        .setProcessing(Words.text("shell.plugins.uploading"))
                        .setStalled(Words.text("shell.plugins.uploading"))
                        .setHeld(Words.text("shell.plugins.uploading")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix("")
                        .setUnknown(Words.text("shell.plugins.uploading")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Words.text("shell.plugins.upload-failed"))
                        .setUnexpectedServerError(Words.text("shell.plugins.upload-failed"))
                        .setForbidden(Words.text("shell.plugins.upload-failed"))
                        .setFileTooLarge(Words.text("shell.plugins.upload-too-big"))));
        return words;
    }

    private record Handler(Taker taker) implements UploadHandler {
        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream content = event.getInputStream()) {
                taker.take(event.getUI(), event.getFileName(), content);
            }
        }

        @Override
        public long getFileSizeMax() {
            return LARGEST;
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }
    }
}
