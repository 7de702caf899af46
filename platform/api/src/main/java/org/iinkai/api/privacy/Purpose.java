package org.iinkai.api.privacy;

/**
 * What a set of personal data is used for and how long it is kept.
 *
 * @param set id of the set, which is also the message key of its name
 * @param purpose message key of the purpose of use (利用目的)
 * @param months how long its records are kept
 */
public record Purpose(String set, String purpose, int months) {}
