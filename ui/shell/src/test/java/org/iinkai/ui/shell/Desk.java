package org.iinkai.ui.shell;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.access.Right;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.activities.Activities;
import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.host.Menu;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.ReportFormat;
import org.iinkai.api.report.Reports;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

/** Everything the screens ask for: the core on PostgreSQL and doubles of the host. The day is 1 February 2025. */
public final class Desk {
    public final TestCore core;
    public Optional<Caller> self = Optional.empty();
    public final Set<String> rights = new HashSet<>();
    public final List<Activity> activities = new ArrayList<>();
    final PluginsInMemory plugins = new PluginsInMemory();
    final UpkeepInMemory upkeep = new UpkeepInMemory(plugins);
    public final List<Menu.Entry> entries = new ArrayList<>();
    final List<Runnable> menuListeners = new ArrayList<>();
    final Map<FiscalYear, AnnualReport> reports = new TreeMap<>();
    final List<Locale> languagesChosen = new ArrayList<>();

    Desk(TestCore core) {
        this.core = core;
        core.clock().set(Instant.parse("2025-02-01T03:00:00Z"));
        for (CoreRight right : CoreRight.values()) {
            rights.add(right.id());
        }
    }

    /** The services of the core, with doubles for what stands beside it. */
    public Map<Class<?>, Object> services() {
        Map<Class<?>, Object> services = new HashMap<>(core.core().services());
        services.put(Access.class, new AccessDouble());
        services.put(Plugins.class, plugins);
        services.put(PluginUpkeep.class, upkeep);
        services.put(Menu.class, new MenuDouble());
        services.put(Accounts.class, new AccountsDouble());
        services.put(Activities.class, new ActivitiesDouble());
        services.put(Reports.class, new ReportsDouble());
        return services;
    }

    /** Tells the windows that bundles came or went. */
    public void changeMenu() {
        List.copyOf(menuListeners).forEach(Runnable::run);
    }

    private final class AccessDouble implements Access {
        @Override
        public Caller require(Right right) {
            if (!may(right)) {
                throw new Forbidden(right.id());
            }
            return caller();
        }

        @Override
        public Caller require(Right right, String body) {
            return require(right);
        }

        @Override
        public boolean may(Right right) {
            return self.map(caller -> caller.may(right)).orElseGet(() -> rights.contains(right.id()));
        }

        @Override
        public boolean may(Right right, String body) {
            return may(right);
        }

        @Override
        public boolean maySomewhere(Right right) {
            return may(right);
        }

        @Override
        public Caller caller() {
            return self.orElseGet(() -> new Caller("a", "山田 花子", "s", Locale.JAPANESE, Grants.of(rights)));
        }
    }

    private final class MenuDouble implements Menu {
        @Override
        public List<Entry> entries() {
            return List.copyOf(entries);
        }

        @Override
        public Runnable onChange(Runnable listener) {
            menuListeners.add(listener);
            return () -> menuListeners.remove(listener);
        }
    }

    private final class ActivitiesDouble implements Activities {
        @Override
        public List<Activity> of(FiscalYear year) {
            return activities.stream()
                    .filter(activity -> activity.year().equals(year))
                    .toList();
        }

        @Override
        public List<FiscalYear> years() {
            return reports.keySet().stream()
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        }

        @Override
        public void enter(Id<Activity> activity, String label, FactValue value) {
            throw new UnsupportedOperationException();
        }
    }

    private final class ReportsDouble implements Reports {
        @Override
        public AnnualReport of(FiscalYear year) {
            if (!reports.containsKey(year)) {
                throw new NotFound("report of " + year.year());
            }
            return reports.get(year);
        }

        @Override
        public void write(AnnualReport report, ReportFormat format, OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }

    private final class AccountsDouble implements Accounts {
        @Override
        public void chooseLanguage(Locale locale) {
            languagesChosen.add(locale);
        }

        @Override
        public SessionToken signIn(String login, char[] password, String address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.Optional<Caller> session(String token) {
            return java.util.Optional.empty();
        }

        @Override
        public void signOut(String token) {}

        @Override
        public void onSessionEnd(java.util.function.Consumer<String> listener) {}

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public void createFirstAdministrator(String code, NewAccount account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void create(NewAccount account, Set<String> roles) {
            throw new UnsupportedOperationException();
        }
    }
}
