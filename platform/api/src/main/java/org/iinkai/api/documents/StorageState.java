package org.iinkai.api.documents;

/**
 * How many files are kept.
 *
 * @param files different ones
 * @param bytes all together
 * @param isScanned whether a scanner looks into files before they are kept
 * @param waiting files whose words are still to be read
 * @param failed files whose words could not be read
 */
public record StorageState(long files, long bytes, boolean isScanned, long waiting, long failed) {}
