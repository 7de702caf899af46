package org.iinkai.training;

/**
 * A place was given.
 *
 * @param id id of the enrolment
 */
public record EnrolAnswer(String id) {}
