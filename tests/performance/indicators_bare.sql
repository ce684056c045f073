-- The facts of all indicators by months, as one would ask for them by hand.
-- Read by bare_sql.py.

-- name: sessions
SELECT substr(date, 1, 7), count(*), count(DISTINCT recipient_id), count(education),
    sum(education IN ('waiting', 'family', 'none')), count(form), sum(form IN ('visit', 'remote')),
    count(recipient_id), sum(recipient_id IS NOT NULL AND id = (
        SELECT e.id FROM session e WHERE e.recipient_id = session.recipient_id
        ORDER BY e.date, e.time, e.id LIMIT 1))
    FROM session WHERE date BETWEEN :start AND :end GROUP BY 1;

-- name: ratings
SELECT substr(date, 1, 7), count(*), sum(quality >= 4), count(DISTINCT session_id),
    sum(complaint <> '' AND verdict = 'founded')
    FROM rating WHERE date BETWEEN :start AND :end GROUP BY 1;

-- name: requests
SELECT substr(r.date, 1, 7), count(*), sum(julianday(s.date) - julianday(r.date)), count(s.date),
    sum(coalesce(julianday(s.date), CASE WHEN r.state IN ('new', 'appointed', 'in_work')
        THEN julianday(:today) END) - julianday(r.date) >= 6)
    FROM request r LEFT JOIN session s ON s.id = r.session_id AND s.date <= :today
    WHERE r.date BETWEEN :start AND :end GROUP BY 1;

-- name: appointments
SELECT substr(date, 1, 7), sum(state <> 'moved'),
    sum(state IN ('no_show', 'cancelled_by_recipient', 'cancelled_by_centre')),
    sum(state IN ('booked', 'confirmed', 'held', 'no_show'))
    FROM appointment WHERE date BETWEEN :start AND :end GROUP BY 1;

-- name: events
SELECT substr(date, 1, 7), count(*) FROM group_event WHERE date BETWEEN :start AND :end GROUP BY 1;
