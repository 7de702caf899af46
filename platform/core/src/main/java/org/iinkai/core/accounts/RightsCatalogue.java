package org.iinkai.core.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.text.Localized;
import org.iinkai.api.text.Texts;
import org.iinkai.core.accounts.RightsMapper.RightName;
import org.iinkai.core.part.Registry;

/** Every right there is: those of the platform, of the bundles that run, and of those that do not. */
public final class RightsCatalogue {

    private final RightsMapper mapper;
    private final Texts texts;
    private final Registry<List<DeclaredRight>> bundles = new Registry<>();

    RightsCatalogue(RightsMapper mapper, Texts texts) {
        this.mapper = mapper;
        this.texts = texts;
    }

    /** Adds the rights of a bundle that starts; the result takes them out again, but not their names. */
    public Runnable add(String owner, List<DeclaredRight> rights) {
        rights.forEach(right -> mapper.name(stored(right)));
        return bundles.add(owner, List.copyOf(rights));
    }

    /** All of them, those that only roles name last. */
    List<DeclaredRight> all() {
        Map<String, DeclaredRight> all = new LinkedHashMap<>();
        there().forEach(right -> all.put(right.id(), right));
        mapper.names().forEach(name -> all.putIfAbsent(name.id(), gone(name)));
        mapper.named().forEach(id -> all.computeIfAbsent(id, RightsCatalogue::unknown));
        return new ArrayList<>(all.values());
    }

    /** Ids of the rights that can be held for a body only, of what runs. */
    Set<String> perBody() {
        return Stream.concat(
                        Arrays.stream(CoreRight.values())
                                .filter(CoreRight::isPerBody)
                                .map(CoreRight::id),
                        ofBundles().filter(DeclaredRight::isPerBody).map(DeclaredRight::id))
                .collect(Collectors.toSet());
    }

    private Stream<DeclaredRight> there() {
        return Stream.concat(Arrays.stream(CoreRight.values()).map(this::own), ofBundles());
    }

    private Stream<DeclaredRight> ofBundles() {
        return bundles.all().values().stream().flatMap(List::stream);
    }

    private DeclaredRight own(CoreRight right) {
        String name = "right." + right.id();
        return new DeclaredRight(
                right.id(), "", new Localized("", ""), inBoth(name), inBoth(name + ".text"), right.isPerBody(), true);
    }

    private Localized inBoth(String key) {
        return new Localized(texts.text(Locale.JAPANESE, key), texts.text(Locale.ENGLISH, key));
    }

    private static RightName stored(DeclaredRight right) {
        return new RightName(
                right.id(),
                right.owner(),
                right.ownerName().ja(),
                right.ownerName().en(),
                right.name().ja(),
                right.name().en(),
                right.text().ja(),
                right.text().en(),
                right.isPerBody());
    }

    private static DeclaredRight gone(RightName name) {
        return new DeclaredRight(
                name.id(),
                name.owner(),
                new Localized(name.ownerJa(), name.ownerEn()),
                new Localized(name.nameJa(), name.nameEn()),
                new Localized(name.textJa(), name.textEn()),
                name.isPerBody(),
                false);
    }

    private static DeclaredRight unknown(String id) {
        int dot = id.indexOf('.');
        String owner = dot < 0 ? id : id.substring(0, dot);
        return new DeclaredRight(
                id, owner, new Localized(owner, ""), new Localized(id, ""), new Localized("", ""), false, false);
    }
}
