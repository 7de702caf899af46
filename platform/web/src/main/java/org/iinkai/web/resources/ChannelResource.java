package org.iinkai.web.resources;

import java.util.List;

import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.text.Localized;

/** The channels that publications go to. */
record ChannelResource(Publications publications) implements RestResource {

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.get(
                        "", "The channels in their order", ChannelEntry[].class, request -> publications.channels()),
                RestOperation.put(
                                "/{code}",
                                "Adds a channel in which people publish by hand or that mails to a list, or changes one",
                                ChannelBody.class,
                                ChannelEntry[].class,
                                this::save)
                        .with(RestParameter.text("code", "Code of the channel.").example("facebook"))
                        .example(new ChannelBody(new Localized("Facebook", "Facebook"), "Facebookに投稿", 5, "")));
    }

    private List<ChannelEntry> save(RestRequest request) {
        ChannelBody body = request.body(ChannelBody.class);
        publications.save(
                new ChannelEntry(request.place("code"), body.name(), body.words(), body.position(), body.list(), true));
        return publications.channels();
    }

    /**
     * What a channel is called, and what the report prints of it.
     *
     * @param list code of the mailing list that it is sent to; empty where nothing is mailed
     */
    record ChannelBody(Localized name, String words, int position, String list) {}
}
