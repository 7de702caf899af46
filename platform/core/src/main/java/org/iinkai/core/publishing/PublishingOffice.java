package org.iinkai.core.publishing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.iinkai.api.publishing.News;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.text.Texts;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.mailings.ApprovedMail;
import org.iinkai.core.part.ChangeNews;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.publishing.NewsMapper.Audience;

/** Publishing in the database, with the channels that are the platform's own. */
public final class PublishingOffice {

    private final Part part;
    private final Dispatch dispatch;

    private PublishingOffice(Part part, Dispatch dispatch) {
        this.part = part;
        this.dispatch = dispatch;
    }

    /**
     * The publishing of a core.
     *
     * @param product address of the product that people use
     * @param mail sends to a mailing list what was approved; gives when it began to go out, empty while it goes
     */
    public static PublishingOffice in(
            Foundation foundation, Texts texts, URI product, Function<ApprovedMail, Optional<Instant>> mail) {
        MapperSet mappers = foundation
                .database()
                .mappers(
                        "core.publishing",
                        PublicationMapper.class.getClassLoader(),
                        List.of(
                                PublicationMapper.class,
                                DeliveryMapper.class,
                                ChannelMapper.class,
                                NewsMapper.class,
                                FactMapper.class,
                                ImportMapper.class));
        NewsMapper news = mappers.mapper(NewsMapper.class);
        foundation
                .contributed()
                .channel(
                        NewsChannel.WEBSITE,
                        "core.channel.website",
                        new NewsChannel(foundation, news, Audience.PUBLIC));
        foundation
                .contributed()
                .channel(
                        NewsChannel.MEMBERS,
                        "core.channel.members",
                        new NewsChannel(foundation, news, Audience.MEMBERS));
        ChannelBook channels = new ChannelBook(
                mappers.mapper(ChannelMapper.class),
                foundation.contributed(),
                texts,
                new MailChannel.Road(mail, foundation.clock(), product));
        DeliveryMapper deliveries = mappers.mapper(DeliveryMapper.class);
        PublicationBook book = new PublicationBook(
                foundation,
                mappers.mapper(PublicationMapper.class),
                deliveries,
                channels,
                new PublishingRights(foundation.access()));
        foundation
                .contributed()
                .addFacts(
                        "core.publishing",
                        new PublicationFacts(
                                mappers.mapper(FactMapper.class),
                                channels,
                                foundation.clock().getZone()));
        foundation.contributed().search(FoundPublications.KIND, new FoundPublications(book));
        NewsDesk desk = new NewsDesk(foundation, news);
        foundation.contributed().portalPart(NewsForCompanies.TITLE, new NewsForCompanies(desk));
        ChangeNews changes = new ChangeNews();
        Dispatch dispatch = new Dispatch(foundation, deliveries, channels, texts, product, changes);
        Map<Class<?>, Object> services =
                Map.of(Publications.class, new PublicationDesk(book, dispatch::run, changes), News.class, desk);
        return new PublishingOffice(
                new Part(services, PublicationImports.in(book, mappers.mapper(ImportMapper.class), product)), dispatch);
    }

    /** What it offers to the core. */
    public Part part() {
        return part;
    }

    /** Publishes what is due. */
    public void publish() {
        dispatch.run();
    }
}
