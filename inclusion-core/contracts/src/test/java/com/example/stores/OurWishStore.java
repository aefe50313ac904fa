package com.example.stores;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Channel;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps wishes in one table of H2. */
final class OurWishStore implements WishStore {

    static final String TABLE = """
            create table our_wish (
                learner varchar(64), at_micros bigint, goal varchar(64), way varchar(32), device varchar(32),
                own_device boolean, network varchar(32), told varchar(32), actor varchar(64),
                primary key (learner, at_micros))""";

    @Override
    public void add(Transaction tx, Wish wish) {
        String sql = "merge into our_wish key (learner, at_micros) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement merge = OurTransaction.of(tx).prepare(sql)) {
            Channel told = wish.told();
            merge.setString(1, wish.learner().value());
            merge.setLong(2, micros(wish.at()));
            merge.setString(3, wish.goal());
            merge.setString(4, wish.way().name());
            merge.setString(5, wish.device().name());
            merge.setBoolean(6, wish.ownDevice());
            merge.setString(7, wish.network().name());
            merge.setString(8, told == null ? null : told.name());
            merge.setString(9, wish.actor());
            merge.execute();
        } catch (SQLException e) {
            throw OurTransactions.failure("to keep a wish", e);
        }
    }

    @Override
    public Optional<Wish> latest(Transaction tx, LearnerId learner) {
        String sql = "select * from our_wish where learner = ? order by at_micros desc fetch first row only";
        try (PreparedStatement select = OurTransaction.of(tx).prepare(sql)) {
            select.setString(1, learner.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(wish(learner, rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw OurTransactions.failure("to read a wish", e);
        }
    }

    @Override
    public List<Wish> after(Transaction tx, LearnerId learner, @Nullable Instant after, int limit) {
        String sql = "select * from our_wish where learner = ? and at_micros > ? order by at_micros fetch first "
                + limit + " rows only";
        try (PreparedStatement select = OurTransaction.of(tx).prepare(sql)) {
            select.setString(1, learner.value());
            select.setLong(2, after == null ? Long.MIN_VALUE : micros(after));
            List<Wish> wishes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    wishes.add(wish(learner, rows));
                }
            }
            return wishes;
        } catch (SQLException e) {
            throw OurTransactions.failure("to read wishes", e);
        }
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        String sql = "delete from our_wish where learner = ? fetch first " + atMost + " rows only";
        try (PreparedStatement delete = OurTransaction.of(tx).prepare(sql)) {
            delete.setString(1, learner.value());
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw OurTransactions.failure("to forget wishes", e);
        }
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        String sql = "update our_wish set actor = ? where actor = ? and learner <> actor fetch first " + atMost
                + " rows only";
        try (PreparedStatement update = OurTransaction.of(tx).prepare(sql)) {
            update.setString(1, alias);
            update.setString(2, actor);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw OurTransactions.failure("to rename an actor", e);
        }
    }

    private static Wish wish(LearnerId learner, ResultSet row) throws SQLException {
        String told = row.getString("told");
        return new Wish(
                learner,
                row.getString("goal"),
                LearningWay.valueOf(row.getString("way")),
                Device.valueOf(row.getString("device")),
                row.getBoolean("own_device"),
                Network.valueOf(row.getString("network")),
                told == null ? null : Channel.valueOf(told),
                row.getString("actor"),
                instant(row.getLong("at_micros")));
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
