package org.iinkai.core.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.RecipientState;
import org.iinkai.core.TestCore;
import org.iinkai.core.mailings.send.Dispatch;
import org.iinkai.core.mailings.send.Post;

class InterleavingTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final NewsRoom room = new NewsRoom(CORE);

    /** Between two mails of a mailing anybody may stop, be suppressed, or somebody pause: by seed, many orders of it. */
    @Test
    void whoever_stops_before_their_turn_is_never_written_to() {
        for (int seed = 1; seed <= 120; seed++) {
            interleave(new Random(seed), seed);
        }
    }

    private void interleave(Random random, int seed) {
        Id<MailingList> list = room.list(12);
        String domain = "@" + CORE.database().value("SELECT code FROM core.mailing_list WHERE id = '" + list + "'")
                + ".example.jp";
        Id<Mailing> id = room.atWork(room.draft(list));
        Set<String> gone = new HashSet<>();
        Set<String> written = new HashSet<>();
        Post post = NewsRoom.handing(letter -> {
            assertThat(gone).as("seed %d", seed).doesNotContain(letter.address());
            assertThat(written.add(letter.address())).as("seed %d", seed).isTrue();
            for (int step = 0; step < random.nextInt(4); step++) {
                String address = "s" + random.nextInt(12) + domain;
                if (random.nextBoolean()) {
                    CORE.database().execute("""
                            UPDATE core.subscription SET state = 'ENDED', ended_at = now(), end_reason = 'UNSUBSCRIBED'
                            WHERE address = '%s' AND state = 'ACTIVE'
                            """.formatted(address));
                } else {
                    CORE.database().execute("""
                            INSERT INTO core.suppression
                                (id, address, address_key, kind, reason, suppressed_at, by_name, search_key)
                            VALUES (gen_random_uuid(), '%s', '%s', 'OFFICE', 'x', now(), '', '')
                            ON CONFLICT DO NOTHING
                            """.formatted(address, address));
                }
                gone.add(address);
            }
            if (random.nextInt(6) == 0) {
                NewsRoom.run(NewsRoom.AUTHOR, () -> room.mailings().pause(id));
            }
        });
        Dispatch dispatch = room.dispatch(post);
        while (room.state(id) != MailingState.DONE) {
            room.work(dispatch);
            CORE.database()
                    .execute("UPDATE core.mailing SET state = 'SENDING' WHERE state = 'PAUSED' AND id = '%s'"
                            .formatted(id));
        }
        Set<String> leftOut = new HashSet<>(room.recipients(id).stream()
                .filter(row -> row.state() == RecipientState.LEFT_OUT)
                .map(MailingRecipient::address)
                .toList());
        Set<String> expected = new HashSet<>(gone);
        expected.removeAll(written);
        assertThat(leftOut)
                .as("seed %d %s %s", seed, written, room.recipients(id))
                .isEqualTo(expected);
    }
}
