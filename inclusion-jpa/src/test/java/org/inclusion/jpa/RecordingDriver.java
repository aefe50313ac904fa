package org.inclusion.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A driver before the real one that keeps what the database says against a statement: its exceptions and its warnings.
 * These are what a provider writes to the log, whether the work is then done again or not.
 */
final class RecordingDriver implements Driver, AutoCloseable {

    private final String prefix = "jdbc:recorded-" + UUID.randomUUID() + ":";
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    /** A registered driver, until it is closed. */
    RecordingDriver() {
        try {
            DriverManager.registerDriver(this);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The URL that leads to a database through this driver. */
    String through(String url) {
        return prefix + url;
    }

    /** What the database said since the last time. */
    List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    @Override
    public void close() {
        try {
            DriverManager.deregisterDriver(this);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Connection connection = DriverManager.getConnection(url.substring(prefix.length()), properties);
        return recorded(Connection.class, connection);
    }

    private <T> T recorded(Class<T> type, T real) {
        // A pool finds its connections again by themselves.
        InvocationHandler handler = (proxy, method, arguments) ->
                method.getName().equals("equals") ? proxy == arguments[0] : call(real, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean executes = method.getName().startsWith("execute");
        try {
            Object answer = method.invoke(real, arguments);
            if (executes) {
                keepWarnings(((Statement) real).getWarnings());
            }
            return answer instanceof Statement ? recordedStatement(method.getReturnType(), answer) : answer;
        } catch (InvocationTargetException e) {
            if (executes && e.getCause() instanceof SQLException refused) {
                complaints.add("refused: " + nameOf(refused));
            }
            throw e.getCause();
        }
    }

    private Object recordedStatement(Class<?> type, Object real) {
        if (type == CallableStatement.class) {
            return recorded(CallableStatement.class, (CallableStatement) real);
        }
        return type == PreparedStatement.class
                ? recorded(PreparedStatement.class, (PreparedStatement) real)
                : recorded(Statement.class, (Statement) real);
    }

    private void keepWarnings(@Nullable SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            complaints.add("warning: " + nameOf(warning));
        }
    }

    /** Without the message, which names the values of the row. */
    private static String nameOf(SQLException said) {
        return said.getClass().getSimpleName() + " " + said.getSQLState() + " " + said.getErrorCode();
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(prefix);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("");
    }
}
