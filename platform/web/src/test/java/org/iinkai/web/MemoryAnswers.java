package org.iinkai.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.iinkai.api.error.Refused;
import org.iinkai.web.rest.KeptAnswers;
import org.iinkai.web.rest.RestAnswer;

/** Answers kept in memory. */
final class MemoryAnswers implements KeptAnswers {

    private record Entry(Keyed request, RestAnswer answer) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public RestAnswer answer(Keyed request, Supplier<RestAnswer> work) {
        Entry entry = entries.computeIfAbsent(
                request.account() + " " + request.key(), name -> new Entry(request, work.get()));
        if (!entry.request().equals(request)) {
            throw new Refused("core.refused.key-other-request");
        }
        return entry.answer();
    }
}
