package org.iinkai.core.letters;

import java.util.List;
import java.util.Map;

import org.iinkai.api.letters.LetterField;

/**
 * What a letter is written about.
 *
 * @param values what the fields of a template become; a field that is not known yet is empty
 * @param addressee name of the organisation or person it is written to
 * @param addresseeLines the address and the name with its 敬称
 */
record Occasion(Map<LetterField, String> values, String addressee, List<String> addresseeLines) {}
