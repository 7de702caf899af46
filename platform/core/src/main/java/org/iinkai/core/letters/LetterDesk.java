package org.iinkai.core.letters;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.association.Association;
import org.iinkai.api.association.AssociationName;
import org.iinkai.api.audit.Comparison;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.letters.IssueLetter;
import org.iinkai.api.letters.IssuedLetter;
import org.iinkai.api.letters.LetterField;
import org.iinkai.api.letters.LetterFormat;
import org.iinkai.api.letters.LetterKind;
import org.iinkai.api.letters.LetterLine;
import org.iinkai.api.letters.LetterSubject;
import org.iinkai.api.letters.LetterSubject.OfApplication;
import org.iinkai.api.letters.LetterSubject.OfMembership;
import org.iinkai.api.letters.LetterTemplate;
import org.iinkai.api.letters.Letters;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.People;
import org.iinkai.core.letters.LetterMapper.NewLetter;
import org.iinkai.core.letters.LetterMapper.StoredLetter;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** Templates and letters in the database. */
public final class LetterDesk implements Letters {

    private static final Comparison<LetterTemplate> FIELDS = Comparison.<LetterTemplate>start()
            .plain("core.field.title", LetterTemplate::title)
            .plain("core.field.body-text", LetterTemplate::body);

    private final Foundation foundation;
    private final Access access;
    private final LetterMapper letters;
    private final Association association;
    private final Occasions occasions;

    private LetterDesk(Foundation foundation, Neighbours near) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.letters = foundation
                .database()
                .mappers("core.letters", LetterMapper.class.getClassLoader(), List.of(LetterMapper.class))
                .mapper(LetterMapper.class);
        this.association = near.association();
        this.occasions = new Occasions(near.applications(), near.members(), near.companies(), near.people());
    }

    /** The parts that letters tell of. */
    public record Neighbours(
            Association association, Applications applications, Members members, Companies companies, People people) {}

    /** The part of the core that writes letters. */
    public static Part in(Foundation foundation, Neighbours near) {
        return new Part(Map.of(Letters.class, new LetterDesk(foundation, near)), Map.of());
    }

    @Override
    public LetterTemplate template(LetterKind kind) {
        access.require(CoreRight.MEMBERS_READ);
        return current(kind);
    }

    private LetterTemplate current(LetterKind kind) {
        return letters.template(kind).orElseGet(() -> Originals.of(kind));
    }

    @Override
    public LetterTemplate original(LetterKind kind) {
        access.require(CoreRight.MEMBERS_READ);
        return Originals.of(kind);
    }

    @Override
    public void save(LetterTemplate template) {
        Caller caller = access.require(CoreRight.MEMBERS_CHANGE);
        Blanks.check(template);
        foundation.transactions().write(() -> {
            letters.waitForOthers("letter-template:" + template.kind());
            LetterTemplate before = current(template.kind());
            boolean isCurrent = before.version() == template.version();
            if (!isCurrent || letters.addTemplate(template, foundation.clock().instant(), caller.name()) == 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            foundation
                    .audit()
                    .record(
                            "core.audit.letter-template-changed",
                            "letter-template:" + template.kind().code(),
                            "",
                            FIELDS.between(before, template));
        });
    }

    @Override
    public List<LetterLine> preview(LetterTemplate template) {
        return sample(template).lines();
    }

    @Override
    public void write(LetterTemplate template, LetterFormat format, OutputStream out) {
        write(sample(template), format, out);
    }

    private Content sample(LetterTemplate template) {
        access.require(CoreRight.MEMBERS_READ);
        Blanks.check(template);
        LocalDate today = LocalDate.now(foundation.clock());
        Occasion occasion = SampleOccasion.on(today);
        Map<LetterField, String> values = withSender(occasion.values(), association.nameOn(today), today);
        SampleOccasion.SENDER.forEach(
                (field, word) -> values.computeIfPresent(field, (same, known) -> known.isBlank() ? word : known));
        return content(template, values, today, occasion.addresseeLines());
    }

    @Override
    public void issue(IssueLetter request) {
        Caller caller = access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> {
            letters.waitForOthers(request.letter().toString());
            if (letters.letter(request.letter()).isEmpty()) {
                add(request, caller.name());
            }
        });
    }

    private void add(IssueLetter request, String by) {
        Occasion occasion = occasions.of(request);
        AssociationName name = association.nameOn(request.on());
        if (name.name().ja().isBlank()) {
            throw new Refused("core.refused.letter-sender");
        }
        LetterTemplate template = current(request.kind());
        Content content = content(
                template, withSender(occasion.values(), name, request.on()), request.on(), occasion.addresseeLines());
        letters.add(new NewLetter(
                request.letter(),
                request.kind(),
                request.subject() instanceof OfApplication(Id<Application> id) ? Optional.of(id) : Optional.empty(),
                request.subject() instanceof OfMembership(Id<Membership> id) ? Optional.of(id) : Optional.empty(),
                request.on(),
                template.version(),
                content.title(),
                content.body(),
                occasion.addressee(),
                String.join("\n", content.addressee()),
                String.join("\n", content.sender()),
                foundation.clock().instant().truncatedTo(ChronoUnit.MICROS),
                by));
        foundation
                .audit()
                .record(
                        "core.audit.letter-issued",
                        subject(request.subject()),
                        request.kind().code());
    }

    private static String subject(LetterSubject subject) {
        return switch (subject) {
            case OfApplication(Id<Application> id) -> "application:" + id;
            case OfMembership(Id<Membership> id) -> "membership:" + id;
        };
    }

    private static Map<LetterField, String> withSender(
            Map<LetterField, String> values, AssociationName name, LocalDate on) {
        Map<LetterField, String> all = new EnumMap<>(values);
        all.put(LetterField.ASSOCIATION, name.name().ja());
        all.put(LetterField.OFFICE, name.office().ja());
        all.put(LetterField.DAY, Content.day(on));
        return all;
    }

    private static Content content(
            LetterTemplate template, Map<LetterField, String> values, LocalDate on, List<String> addressee) {
        List<String> sender = Stream.of(LetterField.ASSOCIATION, LetterField.OFFICE)
                .map(field -> values.getOrDefault(field, ""))
                .filter(line -> !line.isBlank())
                .toList();
        return new Content(
                on, Blanks.filled(template.title(), values), Blanks.filled(template.body(), values), addressee, sender);
    }

    @Override
    public List<IssuedLetter> about(LetterSubject subject) {
        access.require(CoreRight.MEMBERS_READ);
        return switch (subject) {
            case OfApplication(Id<Application> id) -> letters.ofApplication(id);
            case OfMembership(Id<Membership> id) -> letters.ofMembership(id);
        };
    }

    @Override
    public void write(Id<IssuedLetter> letter, LetterFormat format, OutputStream out) {
        access.require(CoreRight.MEMBERS_READ);
        Content content =
                letters.letter(letter).map(StoredLetter::content).orElseThrow(() -> new NotFound("letter " + letter));
        foundation.audit().accessed(PersonalUse.WRITTEN, "letter:" + letter, format.name(), 1);
        write(content, format, out);
    }

    private static void write(Content content, LetterFormat format, OutputStream out) {
        switch (format) {
            case DOCX -> DocxFile.write(content, out);
            case PDF -> PdfFile.write(content, out);
        }
    }
}
