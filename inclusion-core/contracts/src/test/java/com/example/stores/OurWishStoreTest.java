package com.example.stores;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.inclusion.Stores;
import org.inclusion.contracts.WishStoreContract;
import org.junit.jupiter.api.BeforeAll;

class OurWishStoreTest extends WishStoreContract {

    private static final JdbcDataSource DATA_SOURCE = new JdbcDataSource();
    private static final Stores STORES = new OurStores(DATA_SOURCE);

    @BeforeAll
    static void createTheTable() throws SQLException {
        DATA_SOURCE.setURL("jdbc:h2:mem:our-stores;DB_CLOSE_DELAY=-1");
        try (Connection connection = DATA_SOURCE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(OurWishStore.TABLE);
        }
    }

    @Override
    protected Stores stores() {
        return STORES;
    }
}
