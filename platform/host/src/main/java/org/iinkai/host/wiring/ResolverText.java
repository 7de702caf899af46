package org.iinkai.host.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Says in plain words what a bundle wants and does not get. */
final class ResolverText {

    private static final Pattern PACKAGE = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");
    private static final Pattern FROM = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    private final FrameworkWiring wiring;
    private final BundleRevision platform;

    ResolverText(Bundle system) {
        this.wiring = system.adapt(FrameworkWiring.class);
        this.platform = system.adapt(BundleRevision.class);
    }

    /** Packages that are the framework's own business; empty when the bundle wants none. */
    List<String> forbidden(Bundle bundle) {
        return requirements(bundle)
                .flatMap(requirement -> packageOf(requirement).stream())
                .filter(name -> name.startsWith("org.osgi."))
                .map(name -> "needs package " + name + ", which bundles may not use")
                .toList();
    }

    /** What is wanted and not offered. */
    List<String> missing(Bundle bundle) {
        List<String> missing = new ArrayList<>();
        requirements(bundle)
                .filter(requirement -> wiring.findProviders(requirement).isEmpty())
                .map(this::sentence)
                .forEach(missing::add);
        return missing;
    }

    private static java.util.stream.Stream<BundleRequirement> requirements(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream()
                .filter(requirement ->
                        !"optional".equals(requirement.getDirectives().get("resolution")))
                .filter(requirement ->
                        !"active".equals(requirement.getDirectives().get("effective")));
    }

    private String sentence(BundleRequirement requirement) {
        Optional<String> wanted = packageOf(requirement);
        if (wanted.isEmpty()) {
            return "needs " + requirement.getNamespace() + " " + filter(requirement);
        }
        SortedSet<String> offered = offered(wanted.get());
        return "needs package " + wanted.get() + " in version " + range(filter(requirement)) + ", the platform "
                + (offered.isEmpty() ? "does not offer it" : "offers " + String.join(" and ", offered));
    }

    private SortedSet<String> offered(String name) {
        SortedSet<String> versions = new TreeSet<>();
        for (BundleCapability capability : platform.getDeclaredCapabilities(BundleRevision.PACKAGE_NAMESPACE)) {
            if (name.equals(capability.getAttributes().get(BundleRevision.PACKAGE_NAMESPACE))) {
                versions.add(String.valueOf(capability.getAttributes().get("version")));
            }
        }
        return versions;
    }

    private static Optional<String> packageOf(BundleRequirement requirement) {
        Matcher matcher = PACKAGE.matcher(filter(requirement));
        return requirement.getNamespace().equals(BundleRevision.PACKAGE_NAMESPACE) && matcher.find()
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    private static String range(String filter) {
        Matcher below = BELOW.matcher(filter);
        Matcher from = FROM.matcher(below.replaceAll(""));
        String lowest = from.find() ? from.group(1) : "0.0.0";
        below.reset();
        return below.find() ? "[" + lowest + "," + below.group(1) + ")" : lowest + " or later";
    }

    private static String filter(BundleRequirement requirement) {
        return String.valueOf(requirement.getDirectives().get("filter"));
    }
}
