package org.iinkai.core.database;

/**
 * How to reach the database. The run-time login changes rows and nothing else; the owner login changes tables and is
 * used for migrations only. Both may be the same where nobody can make two.
 *
 * @param url JDBC address: {@code jdbc:postgresql://localhost:5432/iinkai}
 * @param user run-time login
 * @param ownerUser login that owns the schemas
 */
public record DatabaseSettings(String url, String user, String password, String ownerUser, String ownerPassword) {

    /** Settings for one login that does both. */
    public static DatabaseSettings single(String url, String user, String password) {
        return new DatabaseSettings(url, user, password, user, password);
    }

    /** Whether the run-time login owns the tables as well. */
    public boolean isSingleLogin() {
        return user.equals(ownerUser);
    }

    /** Never shows a password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + url + ", " + user + ", " + ownerUser + "]";
    }
}
