package org.iinkai.core.calendar;

import java.util.List;

import org.iinkai.core.database.MapperSet;
import org.iinkai.core.part.Foundation;

/** What the services of the calendar share. */
record CalendarParts(
        EventMapper events,
        ParticipationMapper participations,
        CalendarMapper calendar,
        SignUpMapper signUps,
        MeetingMapper meetings,
        FeedMapper feeds,
        ImportMapper imports,
        FactMapper facts,
        KeptSignUpMapper kept,
        FileMapper files,
        CertificateMapper certificates,
        RosterMapper rosters,
        SeriesBook series,
        EventRights rights,
        EventStore store,
        Places places,
        Telling telling) {

    static CalendarParts in(Foundation foundation, Telling.Post post) {
        MapperSet mappers = foundation
                .database()
                .mappers(
                        "core.calendar",
                        EventMapper.class.getClassLoader(),
                        List.of(
                                EventMapper.class,
                                ParticipationMapper.class,
                                CalendarMapper.class,
                                SeriesMapper.class,
                                SignUpMapper.class,
                                MeetingMapper.class,
                                FeedMapper.class,
                                ImportMapper.class,
                                FactMapper.class,
                                KeptSignUpMapper.class,
                                FileMapper.class,
                                CertificateMapper.class,
                                RosterMapper.class));
        EventMapper events = mappers.mapper(EventMapper.class);
        SignUpMapper signUps = mappers.mapper(SignUpMapper.class);
        CalendarMapper calendar = mappers.mapper(CalendarMapper.class);
        EventRights rights = new EventRights(foundation.access(), foundation.clock());
        Telling telling = new Telling(post, events, calendar, signUps);
        return new CalendarParts(
                events,
                mappers.mapper(ParticipationMapper.class),
                calendar,
                signUps,
                mappers.mapper(MeetingMapper.class),
                mappers.mapper(FeedMapper.class),
                mappers.mapper(ImportMapper.class),
                mappers.mapper(FactMapper.class),
                mappers.mapper(KeptSignUpMapper.class),
                mappers.mapper(FileMapper.class),
                mappers.mapper(CertificateMapper.class),
                mappers.mapper(RosterMapper.class),
                new SeriesBook(foundation, mappers.mapper(SeriesMapper.class)),
                rights,
                new EventStore(events, calendar, rights, foundation.transactions()),
                new Places(foundation, events, mappers.mapper(ParticipationMapper.class), signUps, telling),
                telling);
    }
}
