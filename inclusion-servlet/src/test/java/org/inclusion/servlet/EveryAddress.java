package org.inclusion.servlet;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.inclusion.servlet.http.Route;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of a library that has every room. */
final class EveryAddress {

    static final Set<String> ROOMS =
            WebRooms.OF_LIBRARY.stream().map(WebRoom::id).collect(toSet());

    private EveryAddress() {}

    static List<Route> ofApi() {
        return new WebRooms(ROOMS, request -> "").api();
    }
}
