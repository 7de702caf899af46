package org.iinkai.core.documents.find;

import java.util.concurrent.CompletableFuture;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;

/**
 * The dictionary of Japanese words, loaded once on a thread that nobody interrupts. A search that comes too late is
 * interrupted; an interrupt while the dictionary's classes read their files would leave them unusable until a restart.
 */
final class Dictionary {

    private static final CompletableFuture<Analyzer> LOADED = new CompletableFuture<>();

    static {
        Thread.ofVirtual().name("dictionary").start(Dictionary::load);
    }

    private Dictionary() {}

    private static void load() {
        try {
            LOADED.complete(new JapaneseAnalyzer(
                    null,
                    JapaneseTokenizer.Mode.SEARCH,
                    JapaneseAnalyzer.getDefaultStopSet(),
                    JapaneseAnalyzer.getDefaultStopTags()));
        } catch (RuntimeException | LinkageError e) {
            LOADED.completeExceptionally(e);
        }
    }

    /** Waits for it, whoever interrupts. */
    static Analyzer analyzer() {
        return LOADED.join();
    }

    /** Begins to load it. */
    static void prepare() {
        // what begins is the loading of this class
    }
}
