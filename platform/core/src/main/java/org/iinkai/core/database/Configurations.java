package org.iinkai.core.database;

import java.sql.Connection;
import java.util.Collection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;

/** Builds the MyBatis configuration of one owner. */
final class Configurations {

    private Configurations() {}

    static SqlSessionFactory build(
            String owner,
            ClassLoader loader,
            Collection<Class<?>> types,
            DataSource pool,
            Supplier<Connection> connection) {
        Configuration configuration =
                new Configuration(new Environment(owner, JoinedTransaction.factory(connection), pool));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setLogImpl(StatementLog.class);
        configuration.setCacheEnabled(false);
        // several configurations share a transaction: what one remembers another may have changed
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        TypeHandlers.register(configuration.getTypeHandlerRegistry());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // MyBatis looks for classes named in XML by the context class loader only
        thread.setContextClassLoader(loader);
        try {
            types.forEach(configuration::addMapper);
            // finishes statements that wait for others, so that a broken one fails here and not at its first use
            configuration.getMappedStatementNames();
        } finally {
            thread.setContextClassLoader(before);
        }
        return new DefaultSqlSessionFactory(configuration);
    }
}
