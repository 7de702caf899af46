package org.iinkai.core.mailings.send;

import java.util.Optional;

/** Where letters are handed in. */
public interface Post {

    /** A way to hand letters over one after another; closed when no more come. */
    Counter open();

    /** Whether mail leaves this house at all. */
    boolean isSending();

    /** One connection's worth of handing over. */
    interface Counter extends AutoCloseable {

        /** What keeps letters from being taken just now: the server is not there, or lets nobody in. */
        Optional<String> trouble();

        /** Hands a letter over and waits for the answer. Asked only when there is no trouble. */
        Outcome hand(Letter letter);

        @Override
        void close();
    }

    /** Keeps all letters here. */
    static Post kept() {
        return new Post() {
            @Override
            public Counter open() {
                return new Counter() {
                    @Override
                    public Optional<String> trouble() {
                        return Optional.empty();
                    }

                    @Override
                    public Outcome hand(Letter letter) {
                        return new Outcome.Kept();
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                };
            }

            @Override
            public boolean isSending() {
                return false;
            }
        };
    }
}
