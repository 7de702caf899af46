package org.iinkai.host.wiring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The OSGi framework that the bundles live in. It remembers nothing from one start of the platform to the next. */
public final class BundleSpace implements AutoCloseable {

    private static final long REFRESH_SECONDS = 10;

    private final Framework framework;
    private final BundleContext context;
    private final ResolverText resolver;

    private BundleSpace(Framework framework) throws BundleException {
        this.framework = framework;
        framework.init();
        framework.start();
        this.context = framework.getBundleContext();
        this.resolver = new ResolverText(framework);
    }

    /** A service of a bundle. */
    public record Found(Object service, Bundle owner) {}

    /**
     * Starts the framework.
     *
     * @param cache directory of its own, emptied first
     */
    public static BundleSpace open(Path cache) {
        Map<String, String> settings = Map.of(
                Constants.FRAMEWORK_STORAGE,
                cache.toString(),
                Constants.FRAMEWORK_STORAGE_CLEAN,
                Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                ExportList.load(),
                Constants.FRAMEWORK_BUNDLE_PARENT,
                Constants.FRAMEWORK_BUNDLE_PARENT_BOOT,
                // the whole JVM has one URL handler factory, and it is not the framework's to take
                "felix.service.urlhandlers",
                "false",
                "felix.log.level",
                "1");
        FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class, BundleSpace.class.getClassLoader())
                .findFirst()
                .orElseThrow();
        try {
            return new BundleSpace(factory.newFramework(settings));
        } catch (BundleException e) {
            throw new IllegalStateException("The OSGi framework did not start in " + cache, e);
        }
    }

    /** Puts a bundle in, without running any of it. */
    public Bundle install(String id, byte[] jar) {
        try {
            return context.installBundle("iinkai:" + id, new ByteArrayInputStream(jar));
        } catch (BundleException e) {
            throw notPutIn(e);
        }
    }

    /** Puts another jar in the place of a stopped bundle's; what imports its packages has to be stopped before. */
    public void replace(Bundle bundle, byte[] jar) {
        try {
            bundle.update(new ByteArrayInputStream(jar));
        } catch (BundleException e) {
            throw notPutIn(e);
        }
        refresh(bundle);
    }

    private static RuntimeException notPutIn(BundleException why) {
        boolean isDisk = Stream.iterate((Throwable) why, thrown -> thrown != null, Throwable::getCause)
                .anyMatch(thrown -> thrown instanceof IOException && !(thrown instanceof ZipException));
        return isDisk ? new Unstored(why) : new Unresolved(List.of(String.valueOf(why.getMessage())));
    }

    /** Takes a stopped bundle out. */
    public void remove(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
        refresh(bundle);
    }

    /**
     * Finds a bundle what it imports and gives the loader of its classes.
     *
     * @throws Unresolved when something is missing, or is none of its business
     */
    public ClassLoader start(Bundle bundle) {
        List<String> forbidden = resolver.forbidden(bundle);
        if (!forbidden.isEmpty()) {
            throw new Unresolved(forbidden);
        }
        boolean isResolved = framework.adapt(FrameworkWiring.class).resolveBundles(List.of(bundle));
        List<String> missing = isResolved ? List.of() : resolver.missing(bundle);
        if (!missing.isEmpty()) {
            throw new Unresolved(missing);
        }
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new Unresolved(List.of(String.valueOf(e.getMessage())));
        }
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** Stops a bundle; its loader is there until {@link #refresh}. */
    public void stop(Bundle bundle) {
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the loader of a stopped bundle go. */
    public void refresh(Bundle bundle) {
        CountDownLatch done = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the framework did not refresh " + bundle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The other bundles that use a package of this one. */
    public List<Bundle> importers(Bundle bundle) {
        return framework.adapt(FrameworkWiring.class).getDependencyClosure(List.of(bundle)).stream()
                .filter(other -> !other.equals(bundle))
                .toList();
    }

    /** Whether a bundle could not be there without a package of another one. */
    public boolean isBuiltOn(Bundle bundle, Bundle other) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring != null
                && wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .filter(wire -> wire.getProvider().getBundle().equals(other))
                        .anyMatch(wire -> !PackageNamespace.RESOLUTION_OPTIONAL.equals(wire.getRequirement()
                                .getDirectives()
                                .get(PackageNamespace.REQUIREMENT_RESOLUTION_DIRECTIVE)));
    }

    /** The bundles that offer services under this name, each in its version. */
    public List<String> providers(String contract) {
        return references(contract)
                .map(ServiceReference::getBundle)
                .map(owner -> owner.getSymbolicName() + " " + owner.getVersion())
                .toList();
    }

    /** A service that other bundles offer, as far as the wanting bundle sees the same class. */
    public Optional<Found> service(Bundle wanting, Class<?> contract) {
        // by the framework's own context: Felix keeps an entry for every bundle that ever asked by its own
        return references(contract.getName())
                .filter(reference -> reference.isAssignableTo(wanting, contract.getName()))
                .sorted(Comparator.<ServiceReference<?>>naturalOrder().reversed())
                .flatMap(reference -> Optional.ofNullable(context.getService(reference))
                        .map(service -> new Found(service, reference.getBundle()))
                        .stream())
                .findFirst();
    }

    /**
     * Offers a service of a started bundle to others.
     *
     * @return takes it back
     */
    public Runnable offer(Bundle owner, Class<?> contract, Object service) {
        ServiceRegistration<?> registration =
                owner.getBundleContext().registerService(contract.getName(), service, null);
        ServiceReference<?> reference = registration.getReference();
        return () -> {
            context.ungetService(reference);
            registration.unregister();
        };
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(REFRESH_SECONDS));
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<ServiceReference<?>> references(String contract) {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(contract, null);
            return all == null ? Stream.empty() : Arrays.stream(all);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
