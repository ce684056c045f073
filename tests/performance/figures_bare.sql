-- Every figure of a quarter, one statement a block of the answer, as one would write it by hand.
-- Read by bare_sql.py.

-- name: sessions
SELECT count(*), sum(minutes), sum(minutes < 45), sum(recipient_id IS NULL),
    sum(minutes IS NULL), sum(recipient_id IS NOT NULL AND id = (
        SELECT e.id FROM session e WHERE e.recipient_id = session.recipient_id
        ORDER BY e.date, e.time, e.id LIMIT 1))
    FROM session WHERE date BETWEEN :start AND :end;

-- name: by_category
SELECT category, count(*) FROM session WHERE date BETWEEN :start AND :end GROUP BY 1;

-- name: by_education
SELECT education, count(*) FROM session WHERE date BETWEEN :start AND :end GROUP BY 1;

-- name: by_month
SELECT substr(date, 1, 7), count(*) FROM session WHERE date BETWEEN :start AND :end GROUP BY 1;

-- name: by_kind_and_form
SELECT kind, form, count(*) FROM session WHERE date BETWEEN :start AND :end GROUP BY 1, 2;

-- name: by_topic
SELECT coalesce(p.code, t.code), sum(n) FROM
    (SELECT topic_id, count(*) AS n FROM session WHERE date BETWEEN :start AND :end GROUP BY 1)
    JOIN topic t ON t.id = topic_id LEFT JOIN topic p ON p.id = t.parent_id GROUP BY 1;

-- name: by_specialist
SELECT name, position, n, m FROM
    (SELECT specialist_id, count(*) AS n, sum(minutes) AS m FROM session
        WHERE date BETWEEN :start AND :end GROUP BY 1)
    JOIN specialist s ON s.id = specialist_id ORDER BY name_key, s.id;

-- name: parents
SELECT CASE
    WHEN education = 'family' AND age_months BETWEEN 0 AND 17 THEN 'family_0_15'
    WHEN education = 'family' AND age_months BETWEEN 18 AND 35 THEN 'family_15_3'
    WHEN education = 'family' AND age_months BETWEEN 36 AND 83 THEN 'family_3_7'
    WHEN education = 'family' AND age_months BETWEEN 84 AND 95 THEN 'family_7_8'
    WHEN education IN ('none', 'waiting') AND age_months BETWEEN 0 AND 35 THEN 'not_edu_0_3'
    WHEN education IN ('none', 'waiting') AND age_months BETWEEN 36 AND 83 THEN 'not_edu_3_7'
    WHEN education IN ('none', 'waiting') AND age_months BETWEEN 84 AND 95 THEN 'not_edu_7_8'
    END, count(*) FROM (
    SELECT education, age_months, row_number() OVER (
        PARTITION BY recipient_id ORDER BY date DESC, time DESC, id DESC) AS back
    FROM session WHERE date BETWEEN :start AND :end AND recipient_id IS NOT NULL) WHERE back = 1 GROUP BY 1;

-- name: children
SELECT CASE
    WHEN education = 'family' AND age_months BETWEEN 0 AND 17 THEN 'family_0_15'
    WHEN education = 'family' AND age_months BETWEEN 18 AND 35 THEN 'family_15_3'
    WHEN education = 'family' AND age_months BETWEEN 36 AND 83 THEN 'family_3_7'
    WHEN education = 'family' AND age_months BETWEEN 84 AND 95 THEN 'family_7_8'
    WHEN education IN ('none', 'waiting') AND age_months BETWEEN 0 AND 35 THEN 'not_edu_0_3'
    WHEN education IN ('none', 'waiting') AND age_months BETWEEN 36 AND 83 THEN 'not_edu_3_7'
    WHEN education IN ('none', 'waiting') AND age_months BETWEEN 84 AND 95 THEN 'not_edu_7_8'
    END, count(*) FROM (
    SELECT education, age_months, row_number() OVER (
        PARTITION BY child_id ORDER BY date DESC, time DESC, id DESC) AS back
    FROM session WHERE date BETWEEN :start AND :end AND recipient_id IS NOT NULL
        AND child_id IS NOT NULL) WHERE back = 1 GROUP BY 1;

-- name: events
SELECT count(*), total(participants) FROM group_event WHERE date BETWEEN :start AND :end;

-- name: ratings
SELECT count(*), total(quality >= 4), avg(quality), avg(conditions),
    avg(information), avg(politeness) FROM rating WHERE date BETWEEN :start AND :end;

-- name: requests
SELECT count(*), avg(julianday(s.date) - julianday(r.date))
    FROM request r LEFT JOIN session s ON s.id = r.session_id
    WHERE r.date BETWEEN :start AND :end;

-- name: appointments
SELECT sum(state <> 'moved'), sum(state = 'held'),
    sum(state IN ('no_show', 'cancelled_by_recipient', 'cancelled_by_centre')),
    sum(state IN ('booked', 'confirmed', 'held', 'no_show'))
    FROM appointment WHERE date BETWEEN :start AND :end;
