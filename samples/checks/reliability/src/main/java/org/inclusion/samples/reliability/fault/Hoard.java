package org.inclusion.samples.reliability.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Connections that somebody took and does not use. */
final class Hoard implements AutoCloseable {

    private final DataSource pool;
    private final List<Connection> taken = new ArrayList<>();

    Hoard(DataSource pool) {
        this.pool = pool;
    }

    /** Takes so many, each as soon as there is one. */
    void take(int connections) {
        while (taken.size() < connections) {
            try {
                taken.add(pool.getConnection());
            } catch (SQLException e) {
                // Others were faster; there will be one.
            }
        }
    }

    @Override
    public void close() {
        for (Connection connection : taken) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
