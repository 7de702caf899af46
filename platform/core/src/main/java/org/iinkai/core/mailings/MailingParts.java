package org.iinkai.core.mailings;

import java.util.List;

import org.iinkai.core.database.MapperSet;
import org.iinkai.core.mailings.bounce.BounceMapper;
import org.iinkai.core.mailings.send.SendMapper;
import org.iinkai.core.part.Foundation;

/** The statements that the services of mailings share. */
record MailingParts(
        ListMapper lists,
        SubscriptionMapper subscriptions,
        SuppressionMapper suppressions,
        MailingMapper mailings,
        RecipientMapper recipients,
        SendMapper sending,
        BounceMapper bounces,
        MailingFactMapper facts,
        MailingImportMapper imports,
        KeptMapper kept) {

    static MailingParts in(Foundation foundation) {
        MapperSet mappers = foundation
                .database()
                .mappers(
                        "core.mailings",
                        ListMapper.class.getClassLoader(),
                        List.of(
                                ListMapper.class,
                                SubscriptionMapper.class,
                                SuppressionMapper.class,
                                MailingMapper.class,
                                RecipientMapper.class,
                                SendMapper.class,
                                BounceMapper.class,
                                MailingFactMapper.class,
                                MailingImportMapper.class,
                                KeptMapper.class));
        return new MailingParts(
                mappers.mapper(ListMapper.class),
                mappers.mapper(SubscriptionMapper.class),
                mappers.mapper(SuppressionMapper.class),
                mappers.mapper(MailingMapper.class),
                mappers.mapper(RecipientMapper.class),
                mappers.mapper(SendMapper.class),
                mappers.mapper(BounceMapper.class),
                mappers.mapper(MailingFactMapper.class),
                mappers.mapper(MailingImportMapper.class),
                mappers.mapper(KeptMapper.class));
    }
}
