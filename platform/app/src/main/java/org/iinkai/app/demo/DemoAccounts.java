package org.iinkai.app.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.People;
import org.iinkai.app.storage.PrivateFile;

/** Accounts of the demo, with passwords made at the first start and written to a file only the owner can read. */
public final class DemoAccounts {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Accounts accounts;
    private final AccountDirectory directory;
    private final People people;

    /** Accounts made through these services, for people who are there. */
    public DemoAccounts(Accounts accounts, AccountDirectory directory, People people) {
        this.accounts = accounts;
        this.directory = directory;
        this.people = people;
    }

    /**
     * Makes the accounts.
     *
     * @param lines {@code login,name,roles,person_code} with roles separated by semicolons
     * @param file where logins and passwords are written before the accounts exist
     */
    public void create(List<String> lines, Path file) {
        List<Entry> entries = lines.stream().map(Entry::of).toList();
        PrivateFile.write(
                file,
                entries.stream()
                        .map(entry -> "%-12s %-20s %s%n".formatted(entry.login, entry.password, entry.name))
                        .collect(Collectors.joining()));
        entries.forEach(this::create);
    }

    private void create(Entry entry) {
        accounts.create(new NewAccount(entry.login, entry.name, entry.password), entry.roles);
        people.withCode(entry.person)
                .ifPresent(person -> directory.find(entry.login, PageRequest.first()).rows().stream()
                        .filter(account -> account.login().equals(entry.login))
                        .forEach(account -> directory.link(account.id(), person.id())));
    }

    private record Entry(String login, String name, Set<String> roles, String person, String password) {

        static Entry of(String line) {
            String[] cells = line.split(",", 4);
            String person = cells.length > 3 ? cells[3] : "";
            return new Entry(cells[0], cells[1], roles(cells[2]), person, generated());
        }

        /** An account of a company's contact has none. */
        private static Set<String> roles(String words) {
            return words.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(words.split(";")));
        }

        private static String generated() {
            SecureRandom random = new SecureRandom();
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 16; i++) {
                if (i > 0 && i % 4 == 0) {
                    word.append('-');
                }
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            return word.toString();
        }
    }
}
