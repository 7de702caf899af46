package org.iinkai.host;

/** The bundles of the tests, as their authors would write them. */
public final class Bundles {

    static final String NOTES_TABLE =
            "CREATE TABLE notes.note (id bigint GENERATED ALWAYS AS IDENTITY, text text NOT NULL);";

    private Bundles() {}

    /** A bundle that contributes a bit of everything. */
    public static BundleBuilder notes(String version) {
        return BundleBuilder.of("org.iinkai.notes", version, "org.iinkai.notes.NotesPlugin")
                .source("org.iinkai.notes.NotesPlugin", NOTES_PLUGIN)
                .source("org.iinkai.notes.NotesRights", """
                        package org.iinkai.notes;
                        enum NotesRights implements org.iinkai.api.access.Right {
                            WRITE;
                            public String id() { return "notes.write"; }
                        }
                        """)
                .source("org.iinkai.notes.NoteMapper", """
                        package org.iinkai.notes;
                        import org.apache.ibatis.annotations.*;
                        interface NoteMapper {
                            @Insert("INSERT INTO notes.note (text) VALUES (#{text})")
                            void add(String text);
                            @Select("SELECT count(*) FROM notes.note")
                            long count();
                        }
                        """)
                .source("org.iinkai.notes.Notes", """
                        package org.iinkai.notes;
                        class Notes {
                            private final NoteMapper mapper;
                            Notes(NoteMapper mapper) { this.mapper = mapper; }
                            long count() { return mapper.count(); }
                            void add(String text) { mapper.add(text); }
                        }
                        """)
                .source("org.iinkai.notes.NotesView", """
                        package org.iinkai.notes;
                        class NotesView extends com.vaadin.flow.component.html.Div {
                            NotesView(Notes notes, org.iinkai.api.plugin.PluginContext own) {
                                notes.add(own.id() + " " + own.version());
                                setText("notes: " + notes.count());
                            }
                        }
                        """)
                .source("org.iinkai.notes.NoteFacts", """
                        package org.iinkai.notes;
                        import java.util.*;
                        import org.iinkai.api.activities.*;
                        import org.iinkai.api.time.FiscalYear;
                        class NoteFacts implements FactSource {
                            private final Notes notes;
                            NoteFacts(Notes notes) { this.notes = notes; }
                            public Map<String, List<Fact>> facts(FiscalYear year) {
                                return Map.of("I-1", List.of(new Fact("件数",
                                        new FactValue.Count(notes.count(), "件", ""), new Fact.Origin.Live("notes", "notes"))));
                            }
                        }
                        """)
                .source("org.iinkai.notes.NoteImport", """
                        package org.iinkai.notes;
                        import org.iinkai.api.imports.*;
                        class NoteImport implements DataImport {
                            private final Notes notes;
                            NoteImport(Notes notes) { this.notes = notes; }
                            public java.util.Set<String> columns() { return java.util.Set.of("text"); }
                            public void read(ImportRow row) { notes.add(row.required("text")); }
                        }
                        """)
                .source("org.iinkai.notes.NoteResource", """
                        package org.iinkai.notes;
                        import org.iinkai.api.rest.*;
                        class NoteResource implements RestResource {
                            private final Notes notes;
                            NoteResource(Notes notes) { this.notes = notes; }
                            public java.util.List<RestOperation> operations() {
                                return java.util.List.of(RestOperation.get("", "Counts notes", Long.class, r -> notes.count()));
                            }
                        }
                        """)
                .source("org.iinkai.notes.NoteJob", """
                        package org.iinkai.notes;
                        class NoteJob implements org.iinkai.api.jobs.Job {
                            private final Notes notes;
                            NoteJob(Notes notes) { this.notes = notes; }
                            public void run() { notes.add("by the clock"); }
                        }
                        """)
                .source("org.iinkai.notes.NoteSearch", NOTE_SEARCH)
                .source("org.iinkai.notes.CompanyNotes", part("CompanyNotes", "Company"))
                .source("org.iinkai.notes.PersonNotes", part("PersonNotes", "Person"))
                .source("org.iinkai.notes.NoteData", NOTE_DATA)
                .source("org.iinkai.notes.NoteBoard", NOTE_BOARD)
                .source("org.iinkai.notes.NoteCheck", """
                        package org.iinkai.notes;
                        class NoteCheck implements org.iinkai.api.plugin.HealthCheck {
                            private final Notes notes;
                            NoteCheck(Notes notes) { this.notes = notes; }
                            public void check() { notes.count(); }
                        }
                        """)
                .file("db/V001__notes.sql", NOTES_TABLE)
                .file(
                        "i18n/messages.properties",
                        "notes.title=メモ\nnotes.purpose=記録のため\nnotes.board=掲示板\nright.notes.write=メモの記入\n")
                .file(
                        "i18n/messages_en.properties",
                        "notes.title=Notes\nnotes.purpose=To remember\nnotes.board=Board\nright.notes.write=Write notes\n")
                .file("static/notes.css", "div { color: green }");
    }

    private static final String NOTES_PLUGIN = """
            package org.iinkai.notes;
            import org.iinkai.api.plugin.*;
            public class NotesPlugin implements CommitteePlugin {
                public void contribute(Contributions to) {
                    to.rights(NotesRights.values());
                    to.mapper(NoteMapper.class);
                    to.service(Notes.class);
                    to.view("", NotesView.class).title("notes.title").menu("notebook", 40).needs(NotesRights.WRITE);
                    to.report(NoteFacts.class);
                    to.imports("lines", NoteImport.class);
                    to.rest("notes", NoteResource.class);
                    to.job("tick", new org.iinkai.api.jobs.Schedule.Every(java.time.Duration.ofHours(1)), NoteJob.class);
                    to.search(NoteSearch.class);
                    to.companyPart("notes.title", CompanyNotes.class);
                    to.personPart("notes.title", PersonNotes.class);
                    to.personalData("notes.title", "notes.purpose", 18, NoteData.class);
                    to.channel("board", "notes.board", NoteBoard.class);
                    to.health("database", NoteCheck.class);
                }
            }
            """;

    private static final String NOTE_BOARD = """
            package org.iinkai.notes;
            import org.iinkai.api.publishing.*;
            class NoteBoard implements Channel {
                private final Notes notes;
                NoteBoard(Notes notes) { this.notes = notes; }
                public java.util.Optional<Evidence> publish(Announcement announcement) {
                    notes.add(announcement.title());
                    return java.util.Optional.of(Evidence.in("No. " + notes.count()));
                }
            }
            """;

    private static final String NOTE_DATA = """
            package org.iinkai.notes;
            import java.time.LocalDate;
            import java.util.List;
            import org.iinkai.api.privacy.*;
            class NoteData implements PersonalData {
                private final Notes notes;
                NoteData(Notes notes) { this.notes = notes; }
                public DueRecords due(LocalDate until, int most) {
                    var row = new DueRecord("1", "note", until, until.getYear() < 2000 ? "people/1" : "notes");
                    return new DueRecords(List.of(row, row), 2);
                }
                public int delete(LocalDate until, List<String> ids) {
                    notes.add("gone");
                    return ids.size();
                }
            }
            """;

    private static final String NOTE_SEARCH = """
            package org.iinkai.notes;
            import java.util.List;
            import org.iinkai.api.search.*;
            import org.iinkai.api.text.Phrase;
            class NoteSearch implements SearchSource {
                private final Notes notes;
                NoteSearch(Notes notes) { this.notes = notes; }
                public List<Hit> find(String text, int most) {
                    return List.of(new Hit("notes.title", text + " " + notes.count(), Phrase.none(), "notes", List.of()));
                }
            }
            """;

    private static String part(String name, String of) {
        return """
                package org.iinkai.notes;
                import java.util.*;
                import org.iinkai.api.data.Id;
                import org.iinkai.api.members.%2$s;
                import org.iinkai.api.records.*;
                import org.iinkai.api.text.Phrase;
                class %1$s implements %2$sPart {
                    private final Notes notes;
                    %1$s(Notes notes) { this.notes = notes; }
                    public Optional<RecordPart> of(Id<%2$s> id, int most) {
                        var line = new RecordPart.Line(Optional.empty(), Phrase.plain("notes: " + notes.count()),
                                Phrase.of("notes.title", new StringBuilder("own")), "notes");
                        return Optional.of(new RecordPart(List.of(line), 1, "notes", Phrase.none()));
                    }
                }
                """.formatted(name, of);
    }

    /** A bundle with one view and a source that does as told when it is asked. */
    static BundleBuilder withSource(String id, String find) {
        String name = "org.iinkai." + id;
        return small(name, id, "1.0.0", "to.search(Source.class); to.personPart(\"" + id + ".title\", Part.class);")
                .source(name + ".Source", """
                        package %s;
                        import java.util.*;
                        import org.iinkai.api.search.*;
                        import org.iinkai.api.text.Phrase;
                        class Source implements SearchSource {
                            static Hit hit(String kind, String path) {
                                return new Hit(kind, "hit", Phrase.none(), path, List.of());
                            }
                            public List<Hit> find(String text, int most) { %s }
                        }
                        """.formatted(name, find))
                .source(name + ".Part", """
                        package %s;
                        import java.util.*;
                        import org.iinkai.api.data.Id;
                        import org.iinkai.api.members.Person;
                        import org.iinkai.api.records.*;
                        import org.iinkai.api.text.Phrase;
                        class Part implements PersonPart {
                            public Optional<RecordPart> of(Id<Person> person, int most) {
                                List<RecordPart.Line> lines = new ArrayList<>();
                                for (var hit : new Source().find("", most)) {
                                    lines.add(new RecordPart.Line(Optional.empty(), Phrase.plain(hit.title()),
                                            Phrase.none(), hit.path()));
                                }
                                return Optional.of(new RecordPart(lines, lines.size(), "", Phrase.none()));
                            }
                        }
                        """.formatted(name));
    }

    /** A bundle with one view and nothing else. */
    public static BundleBuilder small(String id, String version) {
        return small("org.iinkai." + id, id, version, "");
    }

    /**
     * A bundle with one view.
     *
     * @param body what its declaration does besides
     */
    public static BundleBuilder small(String symbolicName, String id, String version, String body) {
        String type = symbolicName + ".SmallPlugin";
        return BundleBuilder.of(symbolicName, version, type)
                .source(type, """
                        package %s;
                        import org.iinkai.api.plugin.*;
                        public class SmallPlugin implements CommitteePlugin {
                            public void contribute(Contributions to) {
                                to.view("", SmallView.class).title("%s.title").menu("circle", 1).everyone();
                                %s
                            }
                        }
                        """.formatted(symbolicName, id, body))
                .source(symbolicName + ".SmallView", """
                        package %s;
                        class SmallView extends com.vaadin.flow.component.html.Div {}
                        """.formatted(symbolicName))
                .file("i18n/messages.properties", id + ".title=小\n");
    }

    /** A bundle with one view and a service whose constructor does as told. */
    public static BundleBuilder withService(String id, String version, String constructor) {
        String name = "org.iinkai." + id;
        return small(name, id, version, "to.service(Worker.class);")
                .source(name + ".Worker", """
                        package %s;
                        class Worker {
                            Worker() { %s }
                        }
                        """.formatted(name, constructor));
    }
}
