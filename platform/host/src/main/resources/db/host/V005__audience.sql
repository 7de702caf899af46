-- Bodies whose members see a bundle; none means everybody. Stays while a bundle is taken out and its data is kept.
CREATE TABLE host.bundle_audience (
    bundle text NOT NULL,
    body   text NOT NULL,
    PRIMARY KEY (bundle, body)
);
