package org.iinkai.core.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** Keeps a type in one column; says only how a value and the column's own value become each other. */
abstract class ColumnHandler<T> implements TypeHandler<T> {

    /** The value as the driver takes it; empty for SQL NULL. */
    abstract Optional<Object> toColumn(T value);

    /** The value for what the driver gave. */
    abstract T fromColumn(Object column);

    /** The value for SQL NULL. */
    @Nullable
    T ofNothing() {
        return null;
    }

    @Override
    public final void setParameter(PreparedStatement statement, int index, @Nullable T value, @Nullable JdbcType type)
            throws SQLException {
        Optional<Object> column = value == null ? Optional.empty() : toColumn(value);
        if (column.isPresent()) {
            statement.setObject(index, column.get());
        } else {
            statement.setNull(index, Types.NULL);
        }
    }

    @Override
    public final @Nullable T getResult(ResultSet results, String name) throws SQLException {
        return value(results.getObject(name));
    }

    @Override
    public final @Nullable T getResult(ResultSet results, int index) throws SQLException {
        return value(results.getObject(index));
    }

    @Override
    public final @Nullable T getResult(CallableStatement statement, int index) throws SQLException {
        return value(statement.getObject(index));
    }

    private @Nullable T value(@Nullable Object column) {
        return column == null ? ofNothing() : fromColumn(column);
    }
}
