package org.iinkai.core.documents.find;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
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
            Analyzer analyzer = new JapaneseAnalyzer(
                    null,
                    JapaneseTokenizer.Mode.SEARCH,
                    JapaneseAnalyzer.getDefaultStopSet(),
                    JapaneseAnalyzer.getDefaultStopTags());
            read(analyzer);
            LOADED.complete(analyzer);
        } catch (IOException | RuntimeException | LinkageError e) {
            LOADED.completeExceptionally(e);
        }
    }

    /** Most of the files are read with the first text, those for words that are in no dictionary among them. */
    private static void read(Analyzer analyzer) throws IOException {
        try (TokenStream stream = analyzer.tokenStream("", "委員会のイインカイ iinkai 2025")) {
            stream.reset();
            boolean isMore = true;
            while (isMore) {
                isMore = stream.incrementToken();
            }
            stream.end();
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
