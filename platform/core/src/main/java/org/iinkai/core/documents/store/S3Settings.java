package org.iinkai.core.documents.store;

import java.net.URI;

/**
 * Where an S3-compatible store is.
 *
 * @param endpoint {@code https://s3.example.jp}; the bucket stands in the path
 * @param secretKey never printed
 */
public record S3Settings(URI endpoint, String bucket, String region, String accessKey, String secretKey) {

    @Override
    public String toString() {
        return "S3Settings[endpoint=" + endpoint + ", bucket=" + bucket + ", region=" + region + "]";
    }
}
