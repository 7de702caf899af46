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
import org.iinkai.core.text.TypedText;

/** The channels there are: those with a row, and those that publish by themselves. */
final class ChannelBook {

    private static final int LONGEST = 100;
    private static final int LONGEST_WORDS = 200;

    private final ChannelMapper mapper;
    private final Contributed contributed;
    private final Texts texts;

    ChannelBook(ChannelMapper mapper, Contributed contributed, Texts texts) {
        this.mapper = mapper;
        this.contributed = contributed;
        this.texts = texts;
    }

    /** Channels that publish by themselves, by code. */
    Map<String, Channel> automatic() {
        return contributed.channels().all().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().thing()));
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
                    !automatic.containsKey(row.code())));
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
        return new ChannelEntry(code, name, japanese + "で公開", Integer.MAX_VALUE, false);
    }

    /** What a channel is called that is there no more. */
    static ChannelEntry gone(String code) {
        return new ChannelEntry(code, new Localized(code, ""), code, Integer.MAX_VALUE, true);
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
        mapper.keep(new ChannelEntry(
                code, new Localized(ja, channel.name().en().strip()), words, channel.position(), channel.isByHand()));
    }
}
