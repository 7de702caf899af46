package org.iinkai.core.publishing;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.error.Refused;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.text.Localized;
import org.iinkai.api.text.Texts;
import org.iinkai.core.part.Contributed;
import org.iinkai.core.part.Contributed.Titled;
import org.iinkai.core.publishing.ChannelMapper.ChannelRow;
import org.iinkai.core.publishing.MailChannel.Road;
import org.iinkai.core.text.TypedText;

/** The channels there are: those with a row, and those that publish by themselves. */
final class ChannelBook {

    private static final int LONGEST = 100;
    private static final int LONGEST_WORDS = 200;

    private final ChannelMapper mapper;
    private final Contributed contributed;
    private final Texts texts;
    private final Road road;

    ChannelBook(ChannelMapper mapper, Contributed contributed, Texts texts, Road road) {
        this.mapper = mapper;
        this.contributed = contributed;
        this.texts = texts;
        this.road = road;
    }

    /** Channels that publish by themselves, by code. */
    Map<String, Channel> automatic() {
        Map<String, Channel> automatic = mapper.channels().stream()
                .filter(row -> !row.list().isEmpty())
                .collect(toMap(ChannelRow::code, row -> new MailChannel(row.code(), row.list(), road)));
        contributed.channels().all().forEach((code, channel) -> automatic.put(code, channel.thing()));
        return automatic;
    }

    /** All of them by code, in their order. */
    Map<String, ChannelEntry> all() {
        Map<String, Titled<Channel>> automatic = contributed.channels().all();
        List<ChannelEntry> all = new ArrayList<>();
        for (ChannelRow row : mapper.channels()) {
            all.add(new ChannelEntry(
                    row.code(),
                    new Localized(row.nameJa(), row.nameEn()),
                    row.words(),
                    row.position(),
                    row.list(),
                    row.list().isEmpty() && !automatic.containsKey(row.code())));
        }
        automatic.forEach((code, channel) -> {
            if (all.stream().noneMatch(entry -> entry.code().equals(code))) {
                all.add(unnamed(code, channel.title()));
            }
        });
        Map<String, ChannelEntry> ordered = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparingInt(ChannelEntry::position).thenComparing(ChannelEntry::code))
                .forEach(entry -> ordered.put(entry.code(), entry));
        return ordered;
    }

    /** One that a bundle brings and nobody named yet stands last. */
    private ChannelEntry unnamed(String code, String title) {
        String japanese = texts.text(Locale.JAPANESE, title);
        Localized name = new Localized(japanese, texts.text(Locale.ENGLISH, title));
        return new ChannelEntry(code, name, japanese + "で公開", Integer.MAX_VALUE, "", false);
    }

    /** What a channel is called that is there no more. */
    static ChannelEntry gone(String code) {
        return ChannelEntry.byHand(code, new Localized(code, ""), code, Integer.MAX_VALUE);
    }

    /** Code of the list that a channel mails to; empty when it does not. */
    String listOf(String code) {
        return mapper.channels().stream()
                .filter(row -> row.code().equals(code))
                .map(ChannelRow::list)
                .findFirst()
                .orElse("");
    }

    void keep(ChannelEntry channel) {
        String code = channel.code().strip();
        if (!code.matches("[a-z][a-z0-9.-]{0,60}")) {
            throw new Refused("core.refused.channel-code").at("code");
        }
        String ja = TypedText.needed("name", channel.name().ja(), LONGEST);
        String words = TypedText.needed("words", channel.words(), LONGEST_WORDS);
        if (channel.position() < 1) {
            throw new Refused("core.refused.channel-position").at("position");
        }
        String list = channel.list().strip();
        if (!list.isEmpty() && contributed.channels().all().containsKey(code)) {
            throw new Refused("core.refused.channel-own").at("list");
        }
        Localized name = new Localized(ja, channel.name().en().strip());
        int kept = mapper.keep(new ChannelEntry(code, name, words, channel.position(), list, channel.isByHand()));
        if (kept == 0) {
            throw new Refused("core.refused.mailing-list-unknown").at("list");
        }
    }
}
