package org.iinkai.host.store;

import org.iinkai.host.packaging.BundleJar;

/**
 * An installed bundle as the table knows it, without its jar.
 *
 * @param desired whether it shall run
 * @param proven whether this version ever ran well
 * @param applied digest of the migrations that its schema has seen
 * @param sourceFile file of the inbox that it came from; empty when there is none
 * @param sourceSha256 that file's digest when it was last looked at
 * @param goodVersion last other version that ran well; empty when there is none
 */
public record BundleRow(
        String id,
        String symbolicName,
        String version,
        String sha256,
        Desired desired,
        boolean proven,
        String applied,
        String sourceFile,
        String sourceSha256,
        String goodVersion,
        boolean quarantined) {

    /** Somebody's will. */
    public enum Desired {
        ENABLED,
        DISABLED
    }

    /** A bundle that has just come, to run. */
    public static BundleRow of(BundleJar jar) {
        return new BundleRow(
                jar.id(),
                jar.symbolicName(),
                jar.version(),
                jar.sha256(),
                Desired.ENABLED,
                false,
                "",
                "",
                "",
                "",
                false);
    }

    /** The same bundle in another version that has yet to prove itself. */
    public BundleRow updated(BundleJar jar) {
        return new BundleRow(
                id,
                symbolicName,
                jar.version(),
                jar.sha256(),
                Desired.ENABLED,
                false,
                applied,
                sourceFile,
                sourceSha256,
                proven ? version : goodVersion,
                false);
    }

    /** Whether it shall run and may. */
    public boolean shallRun() {
        return desired == Desired.ENABLED && !quarantined;
    }

    /** The same bundle with another will; wanting it to run ends the quarantine. */
    public BundleRow wanted(Desired will) {
        return new BundleRow(
                id,
                symbolicName,
                version,
                sha256,
                will,
                proven,
                applied,
                sourceFile,
                sourceSha256,
                goodVersion,
                will == Desired.DISABLED && quarantined);
    }

    /** The same bundle in quarantine. */
    public BundleRow inQuarantine() {
        return new BundleRow(
                id,
                symbolicName,
                version,
                sha256,
                desired,
                proven,
                applied,
                sourceFile,
                sourceSha256,
                goodVersion,
                true);
    }

    /** The same bundle after it ran well. */
    public BundleRow ranWell(String migrations) {
        return new BundleRow(
                id,
                symbolicName,
                version,
                sha256,
                desired,
                true,
                migrations,
                sourceFile,
                sourceSha256,
                goodVersion,
                false);
    }

    /** The same bundle, seen in a file of the inbox; two empty texts when the file is gone. */
    public BundleRow from(String file, String digest) {
        return new BundleRow(
                id, symbolicName, version, sha256, desired, proven, applied, file, digest, goodVersion, quarantined);
    }
}
