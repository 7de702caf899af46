package org.iinkai.core.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.iinkai.core.documents.store.S3Bucket.Body;
import org.iinkai.core.documents.store.S3Bucket.Question;

/** Sends a file to a bucket: at once, or in parts when it is large. The object is there whole or not at all. */
final class S3Upload {

    private static final int BUFFER = 128 * 1024;

    private final S3Bucket bucket;
    private final String key;
    private final long partSize;

    S3Upload(S3Bucket bucket, String key, long partSize) {
        this.bucket = bucket;
        this.key = key;
        this.partSize = partSize;
    }

    void send(Path file, long size, String hash) {
        if (size <= partSize) {
            bucket.done(Question.of("PUT", key).with(new Body(() -> slice(file, 0, size), hash)));
            return;
        }
        String upload = bucket.answer(Question.of("POST", key).with(Map.of("uploads", "")))
                .text("UploadId")
                .orElseThrow(() -> new UncheckedIOException(new IOException("the store began no upload")));
        boolean isWhole = false;
        try {
            complete(upload, parts(upload, file, size));
            isWhole = true;
        } finally {
            if (!isWhole) {
                bucket.done(Question.of("DELETE", key).with(Map.of("uploadId", upload)));
            }
        }
    }

    private List<String> parts(String upload, Path file, long size) {
        List<String> tags = new ArrayList<>();
        for (long from = 0; from < size; from += partSize) {
            long start = from;
            long length = Math.min(partSize, size - from);
            Map<String, String> query = Map.of("partNumber", Integer.toString(tags.size() + 1), "uploadId", upload);
            Body body = new Body(() -> slice(file, start, length), hash(file, start, length));
            tags.add(bucket.done(Question.of("PUT", key).with(query).with(body))
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow(() -> new UncheckedIOException(new IOException("the store named no part"))));
        }
        return tags;
    }

    private void complete(String upload, List<String> tags) {
        StringBuilder parts = new StringBuilder("<CompleteMultipartUpload>");
        for (int i = 0; i < tags.size(); i++) {
            parts.append("<Part><PartNumber>")
                    .append(i + 1)
                    .append("</PartNumber><ETag>")
                    .append(tags.get(i).replace("\"", "&quot;"))
                    .append("</ETag></Part>");
        }
        S3Answer answer = bucket.answer(Question.of("POST", key)
                .with(Map.of("uploadId", upload))
                .with(Body.of(parts.append("</CompleteMultipartUpload>").toString())));
        // an upload may fail after its answer began well
        if (answer.name().equals("Error")) {
            throw new UncheckedIOException(new IOException("the store could not put the parts together: "
                    + answer.text("Code").orElse("")));
        }
    }

    private static java.net.http.HttpRequest.BodyPublisher slice(Path file, long from, long length) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> open(file, from, length)), length);
    }

    private static InputStream open(Path file, long from, long length) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            channel.position(from);
            return new Bounded(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String hash(Path file, long from, long length) {
        MessageDigest digest = ReceivedFile.sha256();
        byte[] bytes = new byte[BUFFER];
        try (InputStream in = open(file, from, length)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                digest.update(bytes, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A part of a stream. */
    private static final class Bounded extends java.io.FilterInputStream {

        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(left, length));
            if (read > 0) {
                left -= read;
            }
            return read;
        }
    }
}
