COPY meetings FROM 'meetings.csv' (FORMAT csv, HEADER, DELIMITER ',');
COPY matters FROM 'matters.csv' (FORMAT csv, HEADER, DELIMITER ',');
COPY decisions FROM 'decisions.csv' (FORMAT csv, HEADER, DELIMITER ',');
COPY votes FROM 'votes.csv' (FORMAT csv, HEADER, DELIMITER ',');
COPY ballots FROM 'ballots.csv' (FORMAT csv, HEADER, DELIMITER ',');
COPY presence FROM 'presence.csv' (FORMAT csv, HEADER, DELIMITER ',');
COPY grants FROM 'grants.csv' (FORMAT csv, HEADER, DELIMITER ',');
COPY outstanding FROM 'outstanding.csv' (FORMAT csv, HEADER, DELIMITER ',');
