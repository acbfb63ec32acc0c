--
-- PostgreSQL database dump
--

\restrict YkHVKvQlSCeSRidEWdejRef0sNaUwK6Z0ZwTeCjdd0xWRtOtbb7osoqGKSM5zzF

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attempt (
    id bigint NOT NULL,
    client character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: attempt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: attempt_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.attempt_id_seq OWNED BY public.attempt.id;


--
-- Name: change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change (
    id bigint NOT NULL,
    dossier character varying(32) NOT NULL,
    part character varying(40) NOT NULL,
    name character varying(200) NOT NULL,
    value text,
    version integer NOT NULL,
    author character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: change_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: change_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.change_id_seq OWNED BY public.change.id;


--
-- Name: dossier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dossier (
    id character varying(32) NOT NULL,
    place character varying(100),
    created timestamp with time zone NOT NULL,
    changed timestamp with time zone NOT NULL
);


--
-- Name: entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.entry (
    dossier character varying(32) NOT NULL,
    part character varying(40) NOT NULL,
    name character varying(200) NOT NULL,
    value text,
    version integer NOT NULL,
    author character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: secret; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.secret (
    digest character varying(64) NOT NULL,
    selector character varying(16) NOT NULL,
    kind character varying(10) NOT NULL,
    dossier character varying(32) NOT NULL,
    share character varying(32),
    created timestamp with time zone NOT NULL,
    expires timestamp with time zone
);


--
-- Name: share; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.share (
    id character varying(32) NOT NULL,
    dossier character varying(32) NOT NULL,
    created timestamp with time zone NOT NULL,
    expires timestamp with time zone NOT NULL,
    taken timestamp with time zone,
    taken_by character varying(64)
);


--
-- Name: attempt id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempt ALTER COLUMN id SET DEFAULT nextval('public.attempt_id_seq'::regclass);


--
-- Name: change id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change ALTER COLUMN id SET DEFAULT nextval('public.change_id_seq'::regclass);


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0001');


--
-- Data for Name: attempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: change; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change VALUES (1, 'dbyoaPCRtV6AGPeCSTuYIQ', 'case', 'questionnaire', '"diag-ia"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (2, 'dbyoaPCRtV6AGPeCSTuYIQ', 'case', 'version', '1', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (3, 'dbyoaPCRtV6AGPeCSTuYIQ', 'case', 'mode', '"express"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (4, 'dbyoaPCRtV6AGPeCSTuYIQ', 'case', 'date', '"2026-11-22"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (5, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'name', '"Fournil de la Marmotte Perplexe"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (6, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'postcode', '"38000"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (7, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'commune', '"38185"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (8, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'establishments', '[]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (9, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'naf', '"10.71C"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (10, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'headcount', '6', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (11, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'turnover_eur', '480000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (12, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'balance_sheet_eur', '190000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (13, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'founded', '"2011-03-01"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (14, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'legal_form', '"5499"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (15, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'independent', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (16, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'partners', '[]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (17, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'aids', '[]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (18, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'employer', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (19, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'registers', '["rcs","rm"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (20, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'dues-paid', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (21, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'in-difficulty', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (22, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'customers', '"mostly-consumers"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (23, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'local-trade', '"craft"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (24, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'franchise', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (25, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'sales-area', '45', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (26, 'dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'closed-years', '14', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (27, 'dbyoaPCRtV6AGPeCSTuYIQ', 'facts', 'secteur', '"metiers_de_bouche"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (28, 'dbyoaPCRtV6AGPeCSTuYIQ', 'facts', 'demandes_semaine', '30', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (29, 'dbyoaPCRtV6AGPeCSTuYIQ', 'facts', 'irritants', '["invendus","communication","factures"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (30, 'dbyoaPCRtV6AGPeCSTuYIQ', 'project', 'kinds', '["diagnostic","formation","logiciel"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (31, 'dbyoaPCRtV6AGPeCSTuYIQ', 'project', 'budget_eur', '8000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (32, 'dbyoaPCRtV6AGPeCSTuYIQ', 'project', 'started', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (33, 'dbyoaPCRtV6AGPeCSTuYIQ', 'project', 'spending', '{"formation":2000,"logiciel-gestion":6000}', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (34, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'CAP-01', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (35, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'CAP-03', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (36, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'USA-01', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (37, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'USA-05', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (38, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'DON-01', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (39, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'DON-02', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (40, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'SOC-03', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (41, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'SOC-05', '["sauvegarde","majs","antivirus"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (42, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'EQU-01', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (43, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'CON-01', '0', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (44, 'dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'CON-02', '"unknown"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (45, 'dbyoaPCRtV6AGPeCSTuYIQ', 'actions', 'R-CON-1', '"doing"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (46, 'EfSER--1ifegCAUsnG0uWQ', 'case', 'questionnaire', '"diag-ia"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (47, 'EfSER--1ifegCAUsnG0uWQ', 'case', 'version', '1', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (48, 'EfSER--1ifegCAUsnG0uWQ', 'case', 'mode', '"complet"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (49, 'EfSER--1ifegCAUsnG0uWQ', 'case', 'date', '"2026-11-22"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (50, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'name', '"Tournage du Chamois Discret"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (51, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'siren', '"999900012"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (52, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'postcode', '"74300"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (53, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'commune', '"74081"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (54, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'establishments', '[]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (55, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'naf', '"25.62B"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (56, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'headcount', '42', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (57, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'turnover_eur', '6800000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (58, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'balance_sheet_eur', '4900000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (59, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'previous_years', '[{"balance_sheet_eur":4700000,"headcount":41,"turnover_eur":6500000,"year":2024},{"balance_sheet_eur":4600000,"headcount":39,"turnover_eur":6100000,"year":2023}]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (60, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'founded', '"1994-09-01"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (61, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'legal_form', '"5710"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (62, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'partners', '[{"balance_sheet_eur":150000,"headcount":4,"share_pct":30,"turnover_eur":300000}]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (63, 'EfSER--1ifegCAUsnG0uWQ', 'company', 'aids', '[{"amount_eur":24000,"de_minimis":true,"funder":"R\u00e9gion","on":"2024-05-14","settled":true},{"de_minimis":true,"on":"2025-02-03","scheme":"diag-data-ia","settled":false}]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (64, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'employer', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (65, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'registers', '["rcs"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (66, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'dues-paid', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (67, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'debts-settled-funders', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (68, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'in-difficulty', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (69, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'customers', '"firms"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (70, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'does-research', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (71, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'natural-owners', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (72, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'ai-started', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (73, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'ai-aided', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (74, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'own-funds', '2100000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (75, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'headcount-fte', '41', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (76, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'closed-years', '31', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (77, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'ai-diagnosis', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (78, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'cyber-diagnosis', '"2025-03-01"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (79, 'EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'zones', '["frr"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (80, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'clients', '"entreprises"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (81, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'produit_physique', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (82, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'machines_critiques', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (83, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'gere_stock', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (84, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'tournees', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (85, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'devis_mois', '40', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (86, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'demandes_semaine', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (87, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'factures_mois', '80', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (88, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'appels_offres_an', '4', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (89, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'recrutements_an', '3', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (90, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'irritants', '["devis","qualite","planning"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (91, 'EfSER--1ifegCAUsnG0uWQ', 'facts', 'secteur', '"industrie"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (92, 'EfSER--1ifegCAUsnG0uWQ', 'project', 'kinds', '["diagnostic","conseil","formation","equipement"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (93, 'EfSER--1ifegCAUsnG0uWQ', 'project', 'budget_eur', '85000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (94, 'EfSER--1ifegCAUsnG0uWQ', 'project', 'started', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (95, 'EfSER--1ifegCAUsnG0uWQ', 'project', 'spending', '{"conseil":12000,"equipement":65000,"formation":8000,"logiciel-ia":null}', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (96, 'EfSER--1ifegCAUsnG0uWQ', 'project', 'consulting_days', '10', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (97, 'EfSER--1ifegCAUsnG0uWQ', 'project.declared', 'provider-independent', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (98, 'EfSER--1ifegCAUsnG0uWQ', 'project.declared', 'project-serves-site', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (99, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-01', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (100, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-02', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (101, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-03', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (102, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-04', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (103, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-05', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (104, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-06', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (105, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-01', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (106, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-02', '["marketing","admin","conception"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (107, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-03', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (108, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-04', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (109, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-05', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (110, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-06', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (111, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-01', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (112, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-02', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (113, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-03', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (114, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-04', '2.5', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (115, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-05', '"unknown"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (116, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-06', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (117, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-07', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (118, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'SOC-01', '["messagerie","fichiers","compta","efacture","crm","gestion","metier","equipe"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (119, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'SOC-02', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (120, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'SOC-03', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (121, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'SOC-04', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (122, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'SOC-05', '["sauvegarde","restauration","mfa","majs","antivirus","droits"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (123, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'EQU-01', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (124, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'EQU-02', '30', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (125, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'EQU-03', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (126, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'EQU-04', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (127, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'EQU-05', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (128, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-01', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (129, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-02', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (130, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-03', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (131, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-04', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (132, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-05', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (133, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-06', '"unknown"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (134, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-07', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (135, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'MOY-01', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (136, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'MOY-02', '["prix","hebergement","compatibilite","essai"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (137, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'MOY-03', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (138, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CLA-01', '["aucun"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (139, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CLA-02', '["aucun"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (140, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CLA-03', '["assistant","textes_public"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (141, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CLA-04', '"sous_notre_nom"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (142, 'EfSER--1ifegCAUsnG0uWQ', 'notes', 'CAP-01', '"Le plan tient sur une page, affich\u00e9e \u00e0 l''atelier."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (143, 'EfSER--1ifegCAUsnG0uWQ', 'notes', 'USA-02', '"Les devis d''abord ; la conception depuis mars."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (144, 'EfSER--1ifegCAUsnG0uWQ', 'notes', 'DON-05', '"Personne n''a demand\u00e9 d''export."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (145, 'EfSER--1ifegCAUsnG0uWQ', 'notes', 'SOC-05', '"Restauration essay\u00e9e en juin.\nDeux heures."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (146, 'EfSER--1ifegCAUsnG0uWQ', 'notes', 'EQU-04', '"Pas encore abord\u00e9 : \u00ab on verra \u00bb."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (147, 'EfSER--1ifegCAUsnG0uWQ', 'notes', 'MOY-03', '"Contact pris avec la chambre de m\u00e9tiers."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (148, 'EfSER--1ifegCAUsnG0uWQ', 'evidence', 'CAP-03', '"seen"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (149, 'EfSER--1ifegCAUsnG0uWQ', 'evidence', 'SOC-05', '"seen"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (150, 'EfSER--1ifegCAUsnG0uWQ', 'evidence', 'DON-06', '"seen"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (151, 'EfSER--1ifegCAUsnG0uWQ', 'evidence', 'USA-05', '"example"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (152, 'EfSER--1ifegCAUsnG0uWQ', 'evidence', 'CAP-01', '"declared"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (153, 'EfSER--1ifegCAUsnG0uWQ', 'not_applicable', 'CON-07', '"Aucun incident possible : l''outil ne sort pas de l''atelier."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (154, 'EfSER--1ifegCAUsnG0uWQ', 'not_applicable', 'USA-03', '"Pas de clients en ligne."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (155, 'EfSER--1ifegCAUsnG0uWQ', 'actions', 'R-CAP-1', '"done"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (156, 'EfSER--1ifegCAUsnG0uWQ', 'actions', 'R-SOC-5', '"doing"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (157, 'EfSER--1ifegCAUsnG0uWQ', 'actions', 'R-USA-2', '"dropped"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (158, '6PCNRzHFOqeh4DtUosAwGg', 'case', 'questionnaire', '"diag-ia"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (159, '6PCNRzHFOqeh4DtUosAwGg', 'case', 'version', '1', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (160, '6PCNRzHFOqeh4DtUosAwGg', 'case', 'mode', '"conformite"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (161, '6PCNRzHFOqeh4DtUosAwGg', 'case', 'date', '"2026-11-22"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (162, '6PCNRzHFOqeh4DtUosAwGg', 'company', 'name', '"Auberge du Renard Bleu"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (163, '6PCNRzHFOqeh4DtUosAwGg', 'company', 'postcode', '"69003"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (164, '6PCNRzHFOqeh4DtUosAwGg', 'company', 'naf', '"55.10Z"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (165, '6PCNRzHFOqeh4DtUosAwGg', 'company', 'headcount_band', '"11"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (166, '6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CLA-01', '["tri_cv"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (167, '6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CLA-02', '["aucun"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (168, '6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CLA-03', '["assistant","contenus_realistes"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (169, '6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CLA-04', '"utilisateur"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (170, '6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CON-01', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (171, '6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CON-03', '0', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (172, '6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CON-04', '"unknown"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.change VALUES (173, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-01', '50', 2, 'conseiller', '2026-11-22 10:30:00+00');
INSERT INTO public.change VALUES (174, 'EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-01', '75', 3, 'entreprise', '2026-11-22 10:30:00+00');


--
-- Data for Name: dossier; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.dossier VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', NULL, '2026-11-22 09:00:00+00', '2026-11-22 09:00:00+00');
INSERT INTO public.dossier VALUES ('6PCNRzHFOqeh4DtUosAwGg', NULL, '2026-11-22 09:00:00+00', '2026-11-22 09:00:00+00');
INSERT INTO public.dossier VALUES ('EfSER--1ifegCAUsnG0uWQ', 'cap', '2026-11-22 09:00:00+00', '2026-11-22 10:30:00+00');


--
-- Data for Name: entry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'case', 'questionnaire', '"diag-ia"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'case', 'version', '1', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'case', 'mode', '"express"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'case', 'date', '"2026-11-22"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'name', '"Fournil de la Marmotte Perplexe"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'postcode', '"38000"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'commune', '"38185"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'establishments', '[]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'naf', '"10.71C"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'headcount', '6', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'turnover_eur', '480000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'balance_sheet_eur', '190000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'founded', '"2011-03-01"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'legal_form', '"5499"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'independent', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'partners', '[]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company', 'aids', '[]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'employer', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'registers', '["rcs","rm"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'dues-paid', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'in-difficulty', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'customers', '"mostly-consumers"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'local-trade', '"craft"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'franchise', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'sales-area', '45', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'company.declared', 'closed-years', '14', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'facts', 'secteur', '"metiers_de_bouche"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'facts', 'demandes_semaine', '30', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'facts', 'irritants', '["invendus","communication","factures"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'project', 'kinds', '["diagnostic","formation","logiciel"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'project', 'budget_eur', '8000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'project', 'started', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'project', 'spending', '{"formation":2000,"logiciel-gestion":6000}', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'CAP-01', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'CAP-03', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'USA-01', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'USA-05', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'DON-01', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'DON-02', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'SOC-03', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'SOC-05', '["sauvegarde","majs","antivirus"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'EQU-01', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'CON-01', '0', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'answers', 'CON-02', '"unknown"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('dbyoaPCRtV6AGPeCSTuYIQ', 'actions', 'R-CON-1', '"doing"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'case', 'questionnaire', '"diag-ia"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'case', 'version', '1', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'case', 'mode', '"complet"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'case', 'date', '"2026-11-22"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'name', '"Tournage du Chamois Discret"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'siren', '"999900012"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'postcode', '"74300"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'commune', '"74081"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'establishments', '[]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'naf', '"25.62B"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'headcount', '42', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'turnover_eur', '6800000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'balance_sheet_eur', '4900000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'previous_years', '[{"balance_sheet_eur":4700000,"headcount":41,"turnover_eur":6500000,"year":2024},{"balance_sheet_eur":4600000,"headcount":39,"turnover_eur":6100000,"year":2023}]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'founded', '"1994-09-01"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'legal_form', '"5710"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'partners', '[{"balance_sheet_eur":150000,"headcount":4,"share_pct":30,"turnover_eur":300000}]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company', 'aids', '[{"amount_eur":24000,"de_minimis":true,"funder":"R\u00e9gion","on":"2024-05-14","settled":true},{"de_minimis":true,"on":"2025-02-03","scheme":"diag-data-ia","settled":false}]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'employer', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'registers', '["rcs"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'dues-paid', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'debts-settled-funders', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'in-difficulty', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'customers', '"firms"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'does-research', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'natural-owners', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'ai-started', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'ai-aided', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'own-funds', '2100000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'headcount-fte', '41', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'closed-years', '31', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'ai-diagnosis', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'cyber-diagnosis', '"2025-03-01"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'company.declared', 'zones', '["frr"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'clients', '"entreprises"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'produit_physique', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'machines_critiques', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'gere_stock', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'tournees', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'devis_mois', '40', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'demandes_semaine', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'factures_mois', '80', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'appels_offres_an', '4', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'recrutements_an', '3', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'irritants', '["devis","qualite","planning"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'facts', 'secteur', '"industrie"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'project', 'kinds', '["diagnostic","conseil","formation","equipement"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'project', 'budget_eur', '85000', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'project', 'started', 'false', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'project', 'spending', '{"conseil":12000,"equipement":65000,"formation":8000,"logiciel-ia":null}', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'project', 'consulting_days', '10', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'project.declared', 'provider-independent', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'project.declared', 'project-serves-site', 'true', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-02', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-03', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-04', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-05', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-06', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-01', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-02', '["marketing","admin","conception"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-03', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-04', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-05', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'USA-06', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-01', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-02', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-03', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-04', '2.5', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-05', '"unknown"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-06', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'DON-07', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'SOC-01', '["messagerie","fichiers","compta","efacture","crm","gestion","metier","equipe"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'SOC-02', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'SOC-03', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'SOC-04', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'SOC-05', '["sauvegarde","restauration","mfa","majs","antivirus","droits"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'EQU-01', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'EQU-02', '30', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'EQU-03', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'EQU-04', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'EQU-05', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-01', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-02', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-03', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-04', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-05', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-06', '"unknown"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CON-07', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'MOY-01', '50', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'MOY-02', '["prix","hebergement","compatibilite","essai"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'MOY-03', '75', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CLA-01', '["aucun"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CLA-02', '["aucun"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CLA-03', '["assistant","textes_public"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CLA-04', '"sous_notre_nom"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'notes', 'CAP-01', '"Le plan tient sur une page, affich\u00e9e \u00e0 l''atelier."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'notes', 'USA-02', '"Les devis d''abord ; la conception depuis mars."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'notes', 'DON-05', '"Personne n''a demand\u00e9 d''export."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'notes', 'SOC-05', '"Restauration essay\u00e9e en juin.\nDeux heures."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'notes', 'EQU-04', '"Pas encore abord\u00e9 : \u00ab on verra \u00bb."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'notes', 'MOY-03', '"Contact pris avec la chambre de m\u00e9tiers."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'evidence', 'CAP-03', '"seen"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'evidence', 'SOC-05', '"seen"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'evidence', 'DON-06', '"seen"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'evidence', 'USA-05', '"example"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'evidence', 'CAP-01', '"declared"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'not_applicable', 'CON-07', '"Aucun incident possible : l''outil ne sort pas de l''atelier."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'not_applicable', 'USA-03', '"Pas de clients en ligne."', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'actions', 'R-CAP-1', '"done"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'actions', 'R-SOC-5', '"doing"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'actions', 'R-USA-2', '"dropped"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'case', 'questionnaire', '"diag-ia"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'case', 'version', '1', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'case', 'mode', '"conformite"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'case', 'date', '"2026-11-22"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'company', 'name', '"Auberge du Renard Bleu"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'company', 'postcode', '"69003"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'company', 'naf', '"55.10Z"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'company', 'headcount_band', '"11"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CLA-01', '["tri_cv"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CLA-02', '["aucun"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CLA-03', '["assistant","contenus_realistes"]', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CLA-04', '"utilisateur"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CON-01', '25', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CON-03', '0', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('6PCNRzHFOqeh4DtUosAwGg', 'answers', 'CON-04', '"unknown"', 1, 'entreprise', '2026-11-22 09:00:00+00');
INSERT INTO public.entry VALUES ('EfSER--1ifegCAUsnG0uWQ', 'answers', 'CAP-01', '75', 3, 'entreprise', '2026-11-22 10:30:00+00');


--
-- Data for Name: secret; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.secret VALUES ('fb08833ea3532c813ccb4eb92cbb0a5be2ded77a7464a2d4551f53c1972f4577', 'fb08833ea3532c81', 'code', 'dbyoaPCRtV6AGPeCSTuYIQ', NULL, '2026-11-22 09:00:00+00', NULL);
INSERT INTO public.secret VALUES ('29e63916ebbcc5879a7479e807956b2e2d8329f53215009e7b8e139e4159ed99', '29e63916ebbcc587', 'share', 'dbyoaPCRtV6AGPeCSTuYIQ', 'WO9JIqrrnZQZ7cmeh5VJGA', '2026-11-22 09:00:00+00', '2027-02-20 09:00:00+00');
INSERT INTO public.secret VALUES ('3724a236b22d667960ce68805d969eebd9dc29cb1c86f252cf0f909ccdf4b4a4', '3724a236b22d6679', 'link', 'dbyoaPCRtV6AGPeCSTuYIQ', NULL, '2026-11-22 09:00:00+00', '2027-02-20 09:00:00+00');
INSERT INTO public.secret VALUES ('4b8946f8d29cef5813ff6dd9c8d224f8d86ff54e583eab99424f82cbc5c35120', '4b8946f8d29cef58', 'code', 'EfSER--1ifegCAUsnG0uWQ', NULL, '2026-11-22 09:00:00+00', NULL);
INSERT INTO public.secret VALUES ('198b36145b48b95fdd480a137ddcc00092040f81eb95866b5c5c357e247d5bc1', '198b36145b48b95f', 'share', 'EfSER--1ifegCAUsnG0uWQ', 'XSYzF5adI-Fz8g_Yk6uXRw', '2026-11-22 09:00:00+00', '2027-02-20 09:00:00+00');
INSERT INTO public.secret VALUES ('3cfc6919f24d4883f9551ece7b05871f6eb4513d47db272753446d22cbe16ab3', '3cfc6919f24d4883', 'link', 'EfSER--1ifegCAUsnG0uWQ', NULL, '2026-11-22 09:00:00+00', '2027-02-20 09:00:00+00');
INSERT INTO public.secret VALUES ('19e30781a5322708094ff1d421ffdf2bab94b6948a7db65571f78aac56aa40e9', '19e30781a5322708', 'code', '6PCNRzHFOqeh4DtUosAwGg', NULL, '2026-11-22 09:00:00+00', NULL);
INSERT INTO public.secret VALUES ('14f1a6e3c72f2f58f84534e4d45e42ca7a9ebdaee844d48b039db5d3a83a7303', '14f1a6e3c72f2f58', 'share', '6PCNRzHFOqeh4DtUosAwGg', '9MiOM1GtxkYquRZn3o9KaA', '2026-11-22 09:00:00+00', '2027-02-20 09:00:00+00');
INSERT INTO public.secret VALUES ('923d73a26e68b6c76e249d8971a77f620428cd0a5171870d4e9e8044518c4882', '923d73a26e68b6c7', 'link', '6PCNRzHFOqeh4DtUosAwGg', NULL, '2026-11-22 09:00:00+00', '2027-02-20 09:00:00+00');


--
-- Data for Name: share; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.share VALUES ('WO9JIqrrnZQZ7cmeh5VJGA', 'dbyoaPCRtV6AGPeCSTuYIQ', '2026-11-22 09:00:00+00', '2027-02-20 09:00:00+00', NULL, NULL);
INSERT INTO public.share VALUES ('XSYzF5adI-Fz8g_Yk6uXRw', 'EfSER--1ifegCAUsnG0uWQ', '2026-11-22 09:00:00+00', '2027-02-20 09:00:00+00', NULL, NULL);
INSERT INTO public.share VALUES ('9MiOM1GtxkYquRZn3o9KaA', '6PCNRzHFOqeh4DtUosAwGg', '2026-11-22 09:00:00+00', '2027-02-20 09:00:00+00', NULL, NULL);


--
-- Name: attempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.attempt_id_seq', 1, false);


--
-- Name: change_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.change_id_seq', 174, true);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: attempt pk_attempt; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT pk_attempt PRIMARY KEY (id);


--
-- Name: change pk_change; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change
    ADD CONSTRAINT pk_change PRIMARY KEY (id);


--
-- Name: dossier pk_dossier; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dossier
    ADD CONSTRAINT pk_dossier PRIMARY KEY (id);


--
-- Name: entry pk_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT pk_entry PRIMARY KEY (dossier, part, name);


--
-- Name: secret pk_secret; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.secret
    ADD CONSTRAINT pk_secret PRIMARY KEY (digest);


--
-- Name: share pk_share; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.share
    ADD CONSTRAINT pk_share PRIMARY KEY (id);


--
-- Name: ix_attempt_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attempt_at ON public.attempt USING btree (at);


--
-- Name: ix_change_dossier_part_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_change_dossier_part_name ON public.change USING btree (dossier, part, name);


--
-- Name: ix_dossier_changed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_dossier_changed ON public.dossier USING btree (changed);


--
-- Name: ix_secret_dossier_kind; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_secret_dossier_kind ON public.secret USING btree (dossier, kind);


--
-- Name: ix_secret_expires; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_secret_expires ON public.secret USING btree (expires);


--
-- Name: ix_secret_selector; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_secret_selector ON public.secret USING btree (selector);


--
-- Name: ix_secret_share; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_secret_share ON public.secret USING btree (share);


--
-- Name: ix_share_dossier; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_share_dossier ON public.share USING btree (dossier);


--
-- Name: change fk_change_dossier; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change
    ADD CONSTRAINT fk_change_dossier FOREIGN KEY (dossier) REFERENCES public.dossier(id) ON DELETE CASCADE;


--
-- Name: entry fk_entry_dossier; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT fk_entry_dossier FOREIGN KEY (dossier) REFERENCES public.dossier(id) ON DELETE CASCADE;


--
-- Name: secret fk_secret_dossier; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.secret
    ADD CONSTRAINT fk_secret_dossier FOREIGN KEY (dossier) REFERENCES public.dossier(id) ON DELETE CASCADE;


--
-- Name: secret fk_secret_share; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.secret
    ADD CONSTRAINT fk_secret_share FOREIGN KEY (share) REFERENCES public.share(id) ON DELETE CASCADE;


--
-- Name: share fk_share_dossier; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.share
    ADD CONSTRAINT fk_share_dossier FOREIGN KEY (dossier) REFERENCES public.dossier(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--

\unrestrict YkHVKvQlSCeSRidEWdejRef0sNaUwK6Z0ZwTeCjdd0xWRtOtbb7osoqGKSM5zzF

